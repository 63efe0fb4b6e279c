package dev.entente.timetabling.model;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refuses a problem that makes no sense, so that nothing else has to ask. Numbers in its sentences count from 1. */
public final class Soundness {
    private final int slots;
    private final int participants;
    private final int pools;
    private final int meetings;

    private Soundness(int slots, int participants, int pools, int meetings) {
        this.slots = slots;
        this.participants = participants;
        this.pools = pools;
        this.meetings = meetings;
    }

    static void require(
            List<Integer> stretches, List<Participant> people, List<TablePool> pools, List<Meeting> meetings) {
        require(stretches.stream().allMatch(length -> length > 0), "a stretch needs at least one slot");
        int slots = stretches.stream().mapToInt(Integer::intValue).sum();
        for (int number = 0; number < people.size(); number++) {
            require(
                    people.get(number).unavailable().isBelow(slots),
                    "participant " + (number + 1) + " is not available at a slot that does not exist");
        }
        var soundness = new Soundness(slots, people.size(), pools.size(), meetings.size());
        pools.forEach(soundness::requireSound);
        for (int number = 0; number < meetings.size(); number++) {
            var fault = soundness.faultOf(meetings.get(number));
            require(fault == null, "meeting " + (number + 1) + " " + fault);
        }
    }

    /** What makes no sense about a meeting of an event with so many of everything; null when all does. */
    public static @Nullable String faultOf(Meeting meeting, int slots, int participants, int pools, int meetings) {
        return new Soundness(slots, participants, pools, meetings).faultOf(meeting);
    }

    private void requireSound(TablePool pool) {
        int given = pool.tablesBySlot().size();
        require(given == slots, "pool '" + pool.name() + "' has tables for " + given + " slots of " + slots);
        require(
                pool.tablesBySlot().stream().allMatch(tables -> tables >= 0),
                "pool '" + pool.name() + "' has fewer than no tables at a slot");
    }

    private @Nullable String faultOf(Meeting meeting) {
        var people = meeting.participants();
        if (people.size() < 2 || new HashSet<>(people).size() < people.size()) {
            return "must have two or more different participants but has " + numbers(people);
        }
        if (!people.stream().allMatch(participant -> isNumber(participant, participants))) {
            return "has participants " + numbers(people) + " of " + participants;
        }
        if (!isNumber(meeting.pool(), pools)) {
            return "has pool " + (meeting.pool() + 1) + " of " + pools;
        }
        if (!meeting.after().stream().allMatch(earlier -> isNumber(earlier, meetings))) {
            return "waits for meetings " + numbers(meeting.after()) + " of " + meetings;
        }
        return faultOfSlots(meeting);
    }

    private @Nullable String faultOfSlots(Meeting meeting) {
        if (!meeting.slots().isBelow(slots)) {
            return "may take slots " + numbers(meeting.slots().slots().boxed().toList()) + " of " + slots;
        }
        if (meeting.locked() && meeting.slots().size() != 1) {
            return "is locked, so it must have one slot but has "
                    + meeting.slots().size();
        }
        return meeting.weight() < 1 ? "must weigh at least 1 but weighs " + meeting.weight() : null;
    }

    private static boolean isNumber(int number, int count) {
        return number >= 0 && number < count;
    }

    private static List<Integer> numbers(List<Integer> fromZero) {
        return fromZero.stream().map(number -> number + 1).toList();
    }

    private static void require(boolean sound, String otherwise) {
        if (!sound) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
