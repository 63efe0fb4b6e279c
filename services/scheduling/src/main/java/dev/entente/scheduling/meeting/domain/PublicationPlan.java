package dev.entente.scheduling.meeting.domain;

import dev.entente.scheduling.calendar.domain.EventTerms;
import dev.entente.scheduling.roster.domain.ParticipantStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which of a timetable's meetings may take their places, by what is true now. What happened since the timetable was
 * computed stands: a meeting that somebody cancelled, booked or moved is left as it is, and so is one whose place is
 * taken, also when it is taken by a meeting that cannot leave it because its own new place is taken. Only what cannot stay
 * where it is ends when it cannot go where it was to go.
 */
public final class PublicationPlan {
    private final EventTerms terms;
    private final Instant from;
    private final Map<UUID, OpenSlot> slots = new HashMap<>();
    private final Map<UUID, Guest> guests = new HashMap<>();
    private final Map<UUID, Integer> counts = new HashMap<>();
    private final Map<UUID, Booking> wanted = new LinkedHashMap<>();
    private final Map<UUID, Booking> left = new HashMap<>();
    private final Set<UUID> alreadyThere = new HashSet<>();
    private final Map<UUID, PlannedEnd> ended = new HashMap<>();
    private final Set<UUID> losers = new HashSet<>();

    /** @param from slots that begin later than this can be booked and left */
    private PublicationPlan(EventTerms terms, Instant from, State state) {
        this.terms = terms;
        this.from = from;
        state.slots().forEach(slot -> slots.putIfAbsent(slot.slotId(), slot));
        for (Guest guest : state.guests()) {
            guests.put(guest.participantId(), guest);
            counts.put(guest.participantId(), guest.scheduledMeetings());
        }
    }

    /** @param settled whether its attendance is reported or another slot proposed, so that it may not be moved */
    public record Candidate(
            UUID meetingId,
            UUID matchmakingEventId,
            UUID requesterId,
            UUID receiverId,
            @Nullable UUID slotId,
            @Nullable UUID tableId,
            boolean settled) {

        public List<UUID> participantIds() {
            return List.of(requesterId, receiverId);
        }

        Candidate handedOver(UUID fromParticipantId, UUID toParticipantId) {
            return new Candidate(
                    meetingId,
                    matchmakingEventId,
                    requesterId.equals(fromParticipantId) ? toParticipantId : requesterId,
                    receiverId.equals(fromParticipantId) ? toParticipantId : receiverId,
                    slotId,
                    tableId,
                    settled);
        }

        Booking at(UUID otherSlotId, UUID otherTableId) {
            return new Booking(meetingId, matchmakingEventId, requesterId, receiverId, otherSlotId, otherTableId);
        }
    }

    /**
     * Where the timetable puts a meeting.
     *
     * @param fromSlotId where it was when the timetable was computed, if it had a slot
     */
    public record PlannedPlace(
            UUID slotId,
            UUID tableId,
            @Nullable UUID fromSlotId,
            @Nullable UUID fromTableId) {}

    /** @param unavailableSlotIds when it cannot come */
    public record Guest(
            UUID participantId,
            UUID organisationId,
            @Nullable String accountId,
            ParticipantStatus status,
            String participationType,
            int scheduledMeetings,
            List<UUID> unavailableSlotIds) {

        Guest counting(int more) {
            return new Guest(
                    participantId,
                    organisationId,
                    accountId,
                    status,
                    participationType,
                    scheduledMeetings + more,
                    unavailableSlotIds);
        }
    }

    public record OpenSlot(UUID slotId, UUID sessionId, Instant startsAt, Instant endsAt) {}

    /** A claim in an open slot. */
    public record TakenClaim(UUID slotId, UUID resourceId, UUID meetingId) {}

    /**
     * What is true now.
     *
     * @param claims in slots where the timetable's meetings are or go
     */
    public record State(List<Guest> guests, List<OpenSlot> slots, List<TakenClaim> claims) {}

    /** @param ends what becomes of those that have no place in it, or cannot have it */
    public static PublicationPlan of(
            EventTerms terms,
            Instant from,
            State state,
            Collection<Candidate> candidates,
            Map<UUID, PlannedPlace> places,
            Map<UUID, PlannedEnd> ends) {
        PublicationPlan plan = new PublicationPlan(terms, from, state);
        candidates.stream()
                .filter(candidate -> !places.containsKey(candidate.meetingId()))
                .forEach(candidate -> plan.end(candidate, ends.get(candidate.meetingId())));
        for (Candidate candidate : candidates) {
            PlannedPlace place = places.get(candidate.meetingId());
            if (place != null && !plan.consider(candidate, place)) {
                plan.end(candidate, ends.get(candidate.meetingId()));
            }
        }
        plan.leaveWhatIsTaken(state.claims(), ends);
        return plan;
    }

    /** To be claimed once {@link #left} is freed. */
    public List<Booking> bookings() {
        return List.copyOf(wanted.values());
    }

    /** What meetings that move, or lose their places, give back. */
    public List<Booking> left() {
        return List.copyOf(left.values());
    }

    /** Meetings for which the timetable has the place where they are. */
    public Set<UUID> alreadyThere() {
        return Set.copyOf(alreadyThere);
    }

    /** Meetings without a place from now on, whether or not they had one. */
    public Map<UUID, PlannedEnd> ended() {
        return Map.copyOf(ended);
    }

    /** One entry for each meeting less that a participant has. */
    public List<UUID> participantsWhoLoseAMeeting() {
        return losers.stream()
                .map(left::get)
                .filter(Objects::nonNull)
                .flatMap(booking -> booking.participantIds().stream())
                .toList();
    }

    public boolean moves(Booking booking) {
        return left.containsKey(booking.meetingId());
    }

    public Place placeOf(Booking booking) {
        OpenSlot slot = slots.get(booking.slotId());
        if (slot == null) {
            throw new IllegalArgumentException("Not of this plan: " + booking.meetingId());
        }
        return new Place(slot.slotId(), slot.sessionId(), slot.startsAt(), slot.endsAt(), booking.tableId());
    }

    /** What has begun, or was reported since, stays; so does what is not to end. */
    private void end(Candidate candidate, @Nullable PlannedEnd end) {
        UUID slotId = candidate.slotId();
        UUID tableId = candidate.tableId();
        if (end == null) {
            return;
        }
        if (slotId != null && tableId != null && !candidate.settled() && isBookable(slotId)) {
            takeAway(candidate.at(slotId, tableId), end);
        } else if (slotId == null && end == PlannedEnd.CANCELLED) {
            ended.put(candidate.meetingId(), end);
        }
    }

    private void takeAway(Booking present, PlannedEnd end) {
        alreadyThere.remove(present.meetingId());
        left.put(present.meetingId(), present);
        losers.add(present.meetingId());
        present.participantIds().forEach(id -> counts.merge(id, -1, Integer::sum));
        ended.put(present.meetingId(), end);
    }

    /** @return whether it goes there */
    private boolean consider(Candidate candidate, PlannedPlace place) {
        Booking booking = candidate.at(place.slotId(), place.tableId());
        if (candidate.slotId() == null || candidate.tableId() == null) {
            considerFirst(booking);
        } else if (candidate.slotId().equals(place.slotId())
                && candidate.tableId().equals(place.tableId())) {
            alreadyThere.add(candidate.meetingId());
        } else if (!candidate.settled()
                && candidate.slotId().equals(place.fromSlotId())
                && candidate.tableId().equals(place.fromTableId())
                && isBookable(candidate.slotId())
                && isBookable(place.slotId())
                && booking.participantIds().stream().allMatch(id -> mayCome(id, place.slotId()))) {
            wanted.put(booking.meetingId(), booking);
            left.put(booking.meetingId(), candidate.at(candidate.slotId(), candidate.tableId()));
        }
        return wanted.containsKey(booking.meetingId());
    }

    private void considerFirst(Booking booking) {
        if (isBookable(booking.slotId())
                && booking.participantIds().stream()
                        .allMatch(id -> mayCome(id, booking.slotId()) && isBelowLimit(id))) {
            booking.participantIds().forEach(id -> counts.merge(id, 1, Integer::sum));
            wanted.put(booking.meetingId(), booking);
        }
    }

    private boolean isBookable(UUID slotId) {
        OpenSlot slot = slots.get(slotId);
        return slot != null && slot.startsAt().isAfter(from);
    }

    private boolean mayCome(UUID participantId, UUID slotId) {
        Guest guest = guests.get(participantId);
        return guest != null
                && guest.status() == ParticipantStatus.APPROVED
                && !guest.unavailableSlotIds().contains(slotId);
    }

    private boolean isBelowLimit(UUID participantId) {
        Guest guest = guests.get(participantId);
        return guest != null && counts.getOrDefault(participantId, 0) < terms.meetingLimit(guest.participationType());
    }

    /**
     * One that stays keeps others from its place, who then stay as well, or end if they cannot stay: until nothing changes.
     */
    private void leaveWhatIsTaken(List<TakenClaim> claims, Map<UUID, PlannedEnd> ends) {
        Map<Resource, UUID> holders = new HashMap<>();
        claims.forEach(claim -> holders.put(new Resource(claim.slotId(), claim.resourceId()), claim.meetingId()));
        List<Booking> blocked = blocked(holders);
        while (!blocked.isEmpty()) {
            for (Booking booking : blocked) {
                wanted.remove(booking.meetingId());
                stay(left.remove(booking.meetingId()), ends.get(booking.meetingId()));
            }
            blocked = blocked(holders);
        }
    }

    private void stay(@Nullable Booking present, @Nullable PlannedEnd end) {
        if (present != null && end != null) {
            takeAway(present, end);
        }
    }

    private List<Booking> blocked(Map<Resource, UUID> holders) {
        List<Booking> blocked = new ArrayList<>();
        for (Booking booking : wanted.values()) {
            if (booking.resourceIds().stream()
                    .map(resource -> holders.get(new Resource(booking.slotId(), resource)))
                    .anyMatch(holder -> holder != null && !left.containsKey(holder))) {
                blocked.add(booking);
            }
        }
        return blocked;
    }

    private record Resource(UUID slotId, UUID resourceId) {}
}
