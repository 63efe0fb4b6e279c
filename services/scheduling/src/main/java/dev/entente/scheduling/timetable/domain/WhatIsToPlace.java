package dev.entente.scheduling.timetable.domain;

import dev.entente.scheduling.timetable.domain.EventAsItIs.Guest;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Booking;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Meeting;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Participant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which meetings get a place or another one, and which stay where they are, once it is said what is wished. */
public final class WhatIsToPlace {
    private final EventAsItIs event;
    private final TimetableWishes wishes;
    private final PlacesAsTheyAre places;
    private final StandInPlan standIns;
    private final Map<UUID, String> types;
    private final List<Appointment> appointments;

    private WhatIsToPlace(EventAsItIs event, TimetableWishes wishes) {
        this.event = event;
        this.wishes = wishes;
        this.places = new PlacesAsTheyAre(event, wishes.repair());
        this.standIns = new StandInPlan(event, wishes.repair(), places);
        this.types =
                event.participants().stream().collect(Collectors.toMap(Guest::participantId, Guest::participationType));
        this.appointments = event.meetings().stream().map(standIns::after).toList();
    }

    public static TimetableProblem of(EventAsItIs event, TimetableWishes wishes) {
        return new WhatIsToPlace(event, wishes).problem();
    }

    private TimetableProblem problem() {
        List<Meeting> meetings = coming(this::isToBePlaced)
                .map(each -> each.meeting(wishes, places, types))
                .toList();
        List<Booking> bookings = coming(Predicate.not(this::isToBePlaced))
                .map(each -> each.booking(wishes, types))
                .toList();
        Counts counts = new Counts(
                counted(meetings.stream()
                        .filter(meeting -> meeting.standing() != null)
                        .map(Meeting::participantIds)),
                counted(bookings.stream().map(Booking::participantIds)),
                freed());
        return new TimetableProblem(
                event.slots(),
                event.tables(),
                event.participants().stream()
                        .map(guest -> participant(places.guest(guest), counts))
                        .toList(),
                meetings,
                bookings,
                cancelled().map(Appointment::meetingId).toList(),
                standIns.handOvers(),
                places.closed(),
                wishes.paces(),
                MeetingTimes.of(wishes.conditions(), event.slotsOfSessions()));
    }

    private Stream<Appointment> coming(Predicate<Appointment> which) {
        return appointments.stream().filter(each -> !each.isCancelledBy(wishes)).filter(which);
    }

    private Stream<Appointment> cancelled() {
        return appointments.stream().filter(each -> each.isCancelledBy(wishes));
    }

    private boolean isToBePlaced(Appointment appointment) {
        return !standIns.keeps(appointment) && appointment.isToBePlaced(wishes, places);
    }

    private static Map<UUID, Integer> counted(Stream<List<UUID>> participants) {
        Map<UUID, Integer> counts = new HashMap<>();
        participants.forEach(ids -> ids.forEach(id -> counts.merge(id, 1, Integer::sum)));
        return counts;
    }

    private Map<UUID, Integer> freed() {
        Map<UUID, Integer> freed =
                counted(cancelled().filter(each -> each.slotId() != null).map(Appointment::participantIds));
        standIns.handOvers().forEach(handOver -> {
            freed.merge(handOver.fromParticipantId(), 1, Integer::sum);
            freed.merge(handOver.toParticipantId(), -1, Integer::sum);
        });
        return freed;
    }

    /**
     * Scheduled meetings that are here, by participant.
     *
     * @param movable those that keep a place whatever the limit is
     * @param staying those that stay where they are
     * @param freed those that are counted and will be cancelled
     */
    private record Counts(Map<UUID, Integer> movable, Map<UUID, Integer> staying, Map<UUID, Integer> freed) {}

    private Participant participant(Guest guest, Counts counts) {
        UUID id = guest.participantId();
        int movable = counts.movable().getOrDefault(id, 0);
        int others = guest.scheduledMeetings() - movable - counts.freed().getOrDefault(id, 0);
        int elsewhere = others - counts.staying().getOrDefault(id, 0);
        int limit = event.terms().meetingLimit(guest.participationType());
        return new Participant(
                id,
                guest.presence(),
                Math.max(movable, limit - others),
                guest.unavailableSlotIds(),
                Math.max(0, wishes.targets().of(guest.participationType()) - elsewhere));
    }
}
