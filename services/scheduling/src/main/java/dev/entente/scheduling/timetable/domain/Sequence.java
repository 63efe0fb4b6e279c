package dev.entente.scheduling.timetable.domain;

import static java.util.Objects.requireNonNull;

import dev.entente.scheduling.timetable.domain.TimetableProblem.Booking;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Meeting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When meetings are by now, and whether another one may be at a slot then: in its session, after those that it waits for and
 * before those that wait for it. Two that both stay where they are may be in any order.
 */
public final class Sequence {
    private final MeetingTimes times;
    private final Map<UUID, Integer> numberOfSlot = new HashMap<>();
    private final Map<UUID, When> whens = new HashMap<>();
    private final Map<UUID, List<UUID>> later = new HashMap<>();

    private record When(UUID slotId, int slot, boolean stays) {}

    /** Of the bookings. */
    public Sequence(TimetableProblem problem) {
        this.times = problem.times();
        problem.slots().forEach(slot -> numberOfSlot.put(slot.slotId(), numberOfSlot.size()));
        times.after()
                .forEach((meetingId, earlier) -> earlier.forEach(each ->
                        later.computeIfAbsent(each, none -> new ArrayList<>()).add(meetingId)));
        for (Booking booking : problem.bookings()) {
            add(booking.meetingId(), booking.slotId(), true);
        }
    }

    void add(Meeting meeting, UUID slotId) {
        add(meeting.meetingId(), slotId, meeting.standsAt(slotId));
    }

    /** Nobody waits for what is at a slot that cannot be booked any more: it is over, or is not going to be. */
    private void add(UUID meetingId, UUID slotId, boolean stays) {
        Integer slot = numberOfSlot.get(slotId);
        if (slot != null) {
            whens.put(meetingId, new When(slotId, slot, stays));
        }
    }

    boolean allows(Meeting meeting, UUID slotId) {
        Integer slot = numberOfSlot.get(slotId);
        return slot != null
                && times.mayBeAt(meeting.meetingId(), slotId)
                && others(meeting.meetingId()).noneMatch(other -> other.isOnWrongSideOf(slot));
    }

    /** Whether it may be where it stands, although it could not be put there. */
    boolean letsStay(Meeting meeting) {
        Place standing = meeting.standing();
        Integer slot = standing == null ? null : numberOfSlot.get(standing.slotId());
        return slot != null
                && others(meeting.meetingId())
                        .filter(other -> !other.when().stays())
                        .noneMatch(other -> other.isOnWrongSideOf(slot));
    }

    /** Which of them are outside their sessions, or before one that they wait for, or after one that waits for them. */
    public Set<UUID> outOfTurn() {
        return whens.entrySet().stream()
                .filter(each -> isOutOfTurn(each.getKey(), each.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private boolean isOutOfTurn(UUID meetingId, When when) {
        return !times.mayBeAt(meetingId, when.slotId())
                || others(meetingId).anyMatch(other -> other.isOnWrongSideOf(when.slot()));
    }

    private record Other(When when, boolean isEarlier) {
        boolean isOnWrongSideOf(int slot) {
            return isEarlier ? when.slot() >= slot : when.slot() <= slot;
        }
    }

    /** Those that are before or after it, as far as they have places. */
    private Stream<Other> others(UUID meetingId) {
        return Stream.concat(
                times.before(meetingId).stream().filter(whens::containsKey).map(id -> new Other(when(id), true)),
                later.getOrDefault(meetingId, List.of()).stream()
                        .filter(whens::containsKey)
                        .map(id -> new Other(when(id), false)));
    }

    private When when(UUID meetingId) {
        return requireNonNull(whens.get(meetingId));
    }

    /** Those that others wait for come before them; otherwise as they are given. */
    List<Meeting> inTurn(List<Meeting> meetings) {
        if (times.after().isEmpty()) {
            return meetings;
        }
        Map<UUID, Meeting> byId = new HashMap<>();
        meetings.forEach(meeting -> byId.put(meeting.meetingId(), meeting));
        List<Meeting> inTurn = new ArrayList<>();
        Set<UUID> queued = new HashSet<>();
        meetings.forEach(meeting -> queue(meeting, byId, queued, inTurn));
        return inTurn;
    }

    private void queue(Meeting meeting, Map<UUID, Meeting> byId, Set<UUID> queued, List<Meeting> inTurn) {
        if (queued.add(meeting.meetingId())) {
            for (UUID earlierId :
                    times.before(meeting.meetingId()).stream().sorted().toList()) {
                Meeting earlier = byId.get(earlierId);
                if (earlier != null) {
                    queue(earlier, byId, queued, inTurn);
                }
            }
            inTurn.add(meeting);
        }
    }
}
