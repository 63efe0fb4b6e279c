package dev.entente.scheduling.timetable.domain;

import static java.util.Objects.requireNonNull;

import dev.entente.scheduling.meeting.domain.HandOver;
import dev.entente.scheduling.roster.domain.Presence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a timetable is made of.
 *
 * @param slots those that can still be booked, in the order of time
 * @param participants all who have a meeting here
 * @param meetings what is to be placed: accepted meetings, and those that may be rearranged
 * @param bookings what stays where it is
 * @param cancelled meetings that somebody who is missing will never have
 * @param handedOver meetings that colleagues take over where they are; these are among the bookings
 * @param closed tables at slots at which nobody can meet
 * @param paces what participants are left between meetings, unless bookings already deny it
 * @param times when single meetings may be
 */
public record TimetableProblem(
        List<Slot> slots,
        List<Table> tables,
        List<Participant> participants,
        List<Meeting> meetings,
        List<Booking> bookings,
        List<UUID> cancelled,
        List<HandOver> handedOver,
        List<Claim> closed,
        Paces paces,
        MeetingTimes times) {

    /** Nobody stands in for anybody, and meetings may be at any time. */
    public TimetableProblem(
            List<Slot> slots,
            List<Table> tables,
            List<Participant> participants,
            List<Meeting> meetings,
            List<Booking> bookings,
            List<UUID> cancelled,
            List<Claim> closed,
            Paces paces) {
        this(slots, tables, participants, meetings, bookings, cancelled, List.of(), closed, paces, MeetingTimes.ANY);
    }

    /** Every table is open, and nobody is granted a rest or time to go from hall to hall. */
    public TimetableProblem(
            List<Slot> slots,
            List<Table> tables,
            List<Participant> participants,
            List<Meeting> meetings,
            List<Booking> bookings) {
        this(slots, tables, participants, meetings, bookings, List.of(), List.of(), Paces.NONE);
    }

    public record Slot(UUID slotId, UUID sessionId, Instant startsAt) {}

    /**
     * @param fixedParticipantId whose booth it is, if anybody's
     * @param hall where it stands; all tables without are in the same hall, and online rooms in none
     */
    public record Table(
            UUID tableId,
            Presence kind,
            @Nullable UUID fixedParticipantId,
            @Nullable String hall) {

        public Table(UUID tableId, Presence kind, @Nullable UUID fixedParticipantId) {
            this(tableId, kind, fixedParticipantId, null);
        }
    }

    /**
     * @param room how many meetings it may have besides those that stay
     * @param target how many meetings it should have here at least, with those that stay; 0 when it has enough elsewhere
     */
    public record Participant(
            UUID participantId, Presence presence, int room, List<UUID> unavailableSlotIds, int target) {

        public Participant(UUID participantId, Presence presence, int room, List<UUID> unavailableSlotIds) {
            this(participantId, presence, room, unavailableSlotIds, 0);
        }

        Participant withRoom(int otherRoom) {
            return new Participant(participantId, presence, otherRoom, unavailableSlotIds, target);
        }
    }

    /**
     * @param standing where it is now, if it has a slot and may be moved
     * @param displaced whether its standing place cannot be kept
     * @param weight what placing it is worth when not all can be placed
     */
    public record Meeting(
            UUID meetingId,
            UUID requesterId,
            UUID receiverId,
            @Nullable Place standing,
            boolean displaced,
            int weight) {

        /** Worth as much as any other. */
        public Meeting(UUID meetingId, UUID requesterId, UUID receiverId, @Nullable Place standing) {
            this(meetingId, requesterId, receiverId, standing, false, 1);
        }

        public List<UUID> participantIds() {
            return List.of(requesterId, receiverId);
        }

        boolean standsAt(UUID slotId) {
            return standing != null && standing.slotId().equals(slotId);
        }

        public Placement placedAt(Slot slot, UUID tableId) {
            return new Placement(
                    meetingId,
                    slot.slotId(),
                    slot.sessionId(),
                    tableId,
                    standing == null ? null : standing.slotId(),
                    standing == null ? null : standing.tableId());
        }
    }

    /** @param weight what placing it would be worth if it were not booked */
    public record Booking(UUID meetingId, UUID requesterId, UUID receiverId, UUID slotId, UUID tableId, int weight) {

        /** Worth as much as any other. */
        public Booking(UUID meetingId, UUID requesterId, UUID receiverId, UUID slotId, UUID tableId) {
            this(meetingId, requesterId, receiverId, slotId, tableId, 1);
        }

        public List<UUID> participantIds() {
            return List.of(requesterId, receiverId);
        }

        public List<UUID> resourceIds() {
            return List.of(requesterId, receiverId, tableId);
        }
    }

    /** A participant or table that is taken in a slot. */
    public record Claim(UUID slotId, UUID resourceId) {}

    /** What no meeting to be placed can have: what bookings have, and what is closed. */
    public Stream<Claim> claims() {
        Stream<Claim> booked = bookings.stream()
                .flatMap(booking ->
                        booking.resourceIds().stream().map(resource -> new Claim(booking.slotId(), resource)));
        return Stream.concat(booked, closed.stream());
    }

    /** These stay where they stand, as bookings do. */
    public TimetableProblem holding(Set<UUID> meetingIds) {
        List<Booking> held = new ArrayList<>(bookings);
        Map<UUID, Integer> less = new HashMap<>();
        for (Meeting meeting : meetings) {
            Place place = meeting.standing();
            if (place != null && meetingIds.contains(meeting.meetingId())) {
                held.add(new Booking(
                        meeting.meetingId(),
                        meeting.requesterId(),
                        meeting.receiverId(),
                        place.slotId(),
                        place.tableId(),
                        meeting.weight()));
                meeting.participantIds().forEach(id -> less.merge(id, 1, Integer::sum));
            }
        }
        return new TimetableProblem(
                slots,
                tables,
                participants.stream()
                        .map(participant -> participant.withRoom(
                                participant.room() - less.getOrDefault(participant.participantId(), 0)))
                        .toList(),
                meetings.stream()
                        .filter(meeting -> !meetingIds.contains(meeting.meetingId()))
                        .toList(),
                held,
                cancelled,
                handedOver,
                closed,
                paces,
                times);
    }

    /** Whatever its meetings' conditions are. */
    public TimetableProblem atAnyTime() {
        return new TimetableProblem(
                slots,
                tables,
                participants,
                meetings,
                bookings,
                cancelled,
                handedOver,
                closed,
                paces,
                MeetingTimes.ANY);
    }

    /** Where a meeting stands, as a timetable would say it. */
    public Placement standing(Meeting meeting) {
        Place place = meeting.standing();
        Slot slot = slots.stream()
                .filter(each -> place != null && each.slotId().equals(place.slotId()))
                .findFirst()
                .orElseThrow();
        return meeting.placedAt(slot, requireNonNull(place).tableId());
    }

    /** Also what was booked may be anywhere else. */
    public TimetableProblem asIfNothingWereBooked() {
        Map<UUID, Integer> booked = new HashMap<>();
        List<Meeting> all = new ArrayList<>(meetings);
        for (Booking booking : bookings) {
            booked.merge(booking.requesterId(), 1, Integer::sum);
            booked.merge(booking.receiverId(), 1, Integer::sum);
            all.add(new Meeting(
                    booking.meetingId(), booking.requesterId(), booking.receiverId(), null, false, booking.weight()));
        }
        return new TimetableProblem(
                slots,
                tables,
                participants.stream()
                        .map(participant -> participant.withRoom(
                                participant.room() + booked.getOrDefault(participant.participantId(), 0)))
                        .toList(),
                all,
                List.of(),
                cancelled,
                handedOver,
                closed,
                paces,
                times);
    }

    /** Sessions with slots that can still be booked, in the order of time. */
    public List<UUID> sessionIds() {
        return slots.stream().map(Slot::sessionId).distinct().toList();
    }

    /** Slots of one session in a row. A session that another one lies within has several. */
    public record Stretch(UUID sessionId, int slots) {}

    /** In the order of time. */
    public List<Stretch> stretches() {
        List<Stretch> stretches = new ArrayList<>();
        for (Slot slot : slots) {
            boolean goesOn =
                    !stretches.isEmpty() && stretches.getLast().sessionId().equals(slot.sessionId());
            int before = goesOn ? stretches.removeLast().slots() : 0;
            stretches.add(new Stretch(slot.sessionId(), before + 1));
        }
        return stretches;
    }

    /** Whether each meeting is worth as much as any other. */
    public boolean isUnweighted() {
        return meetings.stream().allMatch(meeting -> meeting.weight() == 1);
    }

    /** Participants who have no rest whatever is done: bookings that stay already deny it. */
    public Set<UUID> tirelessParticipants() {
        if (!paces.grantRest()) {
            return Set.of();
        }
        Map<UUID, Set<UUID>> booked = new HashMap<>();
        claims().forEach(claim -> booked.computeIfAbsent(claim.resourceId(), none -> new HashSet<>())
                .add(claim.slotId()));
        return booked.entrySet().stream()
                .filter(day -> {
                    Rest rest = paces.restOf(day.getKey());
                    return rest != null && daysOf(day.getValue()).anyMatch(session -> !rest.isKeptBy(session));
                })
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Whether it takes time to go from one table on site to another. */
    public boolean hasWays() {
        return paces.leaveTimeBetweenHalls()
                && tables.stream()
                                .filter(table -> table.kind() == Presence.ON_SITE)
                                .map(Table::hall)
                                .distinct()
                                .count()
                        > 1;
    }

    /** Numbers of the slots among all, session by session. */
    Stream<NavigableSet<Integer>> daysOf(Set<UUID> slotIds) {
        Map<UUID, NavigableSet<Integer>> bySession = new HashMap<>();
        for (int number = 0; number < slots.size(); number++) {
            Slot slot = slots.get(number);
            if (slotIds.contains(slot.slotId())) {
                bySession
                        .computeIfAbsent(slot.sessionId(), none -> new TreeSet<>())
                        .add(number);
            }
        }
        return bySession.values().stream();
    }

    /** Why no timetable exists, if that can be seen at once. */
    public Optional<Obstacle> obstacle() {
        if (meetings.isEmpty()) {
            return Optional.empty();
        }
        if (slots.isEmpty()) {
            return Optional.of(Obstacle.of(
                    Obstacle.Kind.NO_SLOT_IS_BOOKABLE,
                    "No slot can be booked any more: every session is closed or has begun its last slot."));
        }
        return tables.isEmpty()
                ? Optional.of(Obstacle.of(Obstacle.Kind.NO_TABLE, "The matchmaking event has no table."))
                : Optional.empty();
    }

    /** The first participant who is to have more meetings than it may. */
    public Optional<Obstacle> limitThatForbidsAll() {
        Map<UUID, Integer> wished = new HashMap<>();
        meetings.forEach(meeting -> meeting.participantIds().forEach(id -> wished.merge(id, 1, Integer::sum)));
        return participants.stream()
                .filter(participant -> wished.getOrDefault(participant.participantId(), 0) > participant.room())
                .findFirst()
                .map(this::beyondLimit);
    }

    private Obstacle beyondLimit(Participant participant) {
        List<UUID> own = meetings.stream()
                .filter(meeting -> meeting.participantIds().contains(participant.participantId()))
                .map(Meeting::meetingId)
                .toList();
        int missing = own.size() - participant.room();
        return new Obstacle(
                Obstacle.Kind.MEETING_LIMIT,
                "A participant has " + own.size() + " meetings to be placed and may have " + participant.room()
                        + " more: raise its limit or cancel " + missing + ".",
                List.of(participant.participantId()),
                own,
                List.of(),
                missing);
    }
}
