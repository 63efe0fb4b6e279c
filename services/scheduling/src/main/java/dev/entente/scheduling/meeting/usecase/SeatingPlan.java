package dev.entente.scheduling.meeting.usecase;

import dev.entente.scheduling.calendar.domain.EventTerms;
import dev.entente.scheduling.meeting.domain.Act;
import dev.entente.scheduling.meeting.domain.Booking;
import dev.entente.scheduling.meeting.domain.Meeting;
import dev.entente.scheduling.meeting.domain.MeetingFact;
import dev.entente.scheduling.meeting.domain.Place;
import dev.entente.scheduling.meeting.domain.Side;
import dev.entente.scheduling.meeting.usecase.BatchBookings.Guest;
import dev.entente.scheduling.meeting.usecase.BatchBookings.OpenSlot;
import dev.entente.scheduling.meeting.usecase.ScheduleMeetings.PlannedPlace;
import dev.entente.scheduling.roster.domain.ParticipantStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Which of a timetable's meetings may take their places, by what is true now and within this batch. */
final class SeatingPlan {
    private final EventTerms terms;
    private final Map<UUID, Guest> guests = new HashMap<>();
    private final Map<UUID, Integer> counts = new HashMap<>();
    private final Map<UUID, OpenSlot> slots = new HashMap<>();
    private final Map<UUID, Meeting> seated = new LinkedHashMap<>();
    private final List<Booking> bookings = new ArrayList<>();

    SeatingPlan(EventTerms terms, List<Guest> guests, List<OpenSlot> slots) {
        this.terms = terms;
        guests.forEach(guest -> {
            this.guests.put(guest.participantId(), guest);
            counts.put(guest.participantId(), guest.scheduledMeetings());
        });
        slots.forEach(slot -> this.slots.putIfAbsent(slot.slotId(), slot));
    }

    static Set<UUID> participants(Collection<Meeting> meetings) {
        Set<UUID> ids = new TreeSet<>();
        for (Meeting meeting : meetings) {
            ids.add(meeting.party(Side.REQUESTER).participantId());
            ids.add(meeting.party(Side.RECEIVER).participantId());
        }
        return ids;
    }

    /** @param from slots that begin later than this can be booked */
    void seat(Meeting meeting, PlannedPlace place, Instant from) {
        OpenSlot slot = slots.get(place.slotId());
        Booking booking = Booking.of(meeting, place.slotId(), place.tableId());
        if (slot != null
                && slot.startsAt().isAfter(from)
                && booking.participantIds().stream().allMatch(id -> mayTake(id, place.slotId()))) {
            booking.participantIds().forEach(id -> counts.merge(id, 1, Integer::sum));
            bookings.add(booking);
            seated.put(meeting.meetingId(), meeting);
        }
    }

    EventTerms terms() {
        return terms;
    }

    List<Booking> bookings() {
        return bookings;
    }

    MeetingFact schedule(Booking booking, Act act) {
        OpenSlot slot = slots.get(booking.slotId());
        Meeting meeting = seated.get(booking.meetingId());
        if (slot == null || meeting == null) {
            throw new IllegalArgumentException("Not of this plan: " + booking.meetingId());
        }
        return meeting.schedule(
                new Place(slot.slotId(), slot.sessionId(), slot.startsAt(), slot.endsAt(), booking.tableId()), act);
    }

    private boolean mayTake(UUID participantId, UUID slotId) {
        Guest guest = guests.get(participantId);
        return guest != null
                && guest.status() == ParticipantStatus.APPROVED
                && !guest.unavailableSlotIds().contains(slotId)
                && counts.getOrDefault(participantId, 0) < terms.meetingLimit(guest.participationType());
    }
}
