package dev.entente.timetabling.model;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What is to be timetabled: business-to-business meeting scheduling (B2BSP) as in Bofill et al., JAIR 74 (2022),
 * generalised to several stretches, table pools, weights and groups. What makes no sense (a number that names nothing, a
 * lock at several slots) is refused.
 *
 * @param name how reports call it
 * @param stretches how many slots each stretch has, in the order of time; a gap between two stretches (lunch, night)
 *     is nobody's break
 * @param participants who meets whom, with what each of them can and may do
 * @param meetings what wants a slot
 * @param pools the tables
 * @param fairness by how many breaks two participants may differ at most; empty: by any number
 * @param goal what a timetable is to be good at
 */
public record TimetablingProblem(
        String name,
        List<Integer> stretches,
        List<Participant> participants,
        List<Meeting> meetings,
        List<TablePool> pools,
        OptionalInt fairness,
        Goal goal) {
    public TimetablingProblem {
        stretches = List.copyOf(stretches);
        participants = List.copyOf(participants);
        meetings = List.copyOf(meetings);
        pools = List.copyOf(pools);
        if (fairness.orElse(0) < 0) {
            throw new IllegalArgumentException("fairness must not be negative");
        }
        Soundness.require(stretches, participants, pools, meetings);
    }

    /** All meetings are to be placed. */
    public TimetablingProblem(
            String name,
            List<Integer> stretches,
            List<Participant> participants,
            List<Meeting> meetings,
            List<TablePool> pools,
            OptionalInt fairness) {
        this(name, stretches, participants, meetings, pools, fairness, Goal.PLACE_ALL);
    }

    public int slotCount() {
        return stretches.stream().mapToInt(Integer::intValue).sum();
    }

    /** In which stretch a slot is. */
    public int stretchOf(int slot) {
        int stretch = 0;
        int end = stretches.getFirst();
        while (slot >= end && stretch + 1 < stretches.size()) {
            stretch++;
            end += stretches.get(stretch);
        }
        return stretch;
    }

    /** In which hall a meeting is, or {@link TablePool#NO_HALL}. */
    public int hallOf(Meeting meeting) {
        return pools.get(meeting.pool()).hall();
    }

    public int participantCount() {
        return participants.size();
    }

    public TimetablingProblem withFairness(OptionalInt fairness) {
        return new TimetablingProblem(name, stretches, participants, meetings, pools, fairness, goal);
    }

    public TimetablingProblem withMeetings(List<Meeting> meetings) {
        return new TimetablingProblem(name, stretches, participants, meetings, pools, fairness, goal);
    }

    public TimetablingProblem withGoal(Goal goal) {
        return new TimetablingProblem(name, stretches, participants, meetings, pools, fairness, goal);
    }

    /** Without the numbers of meetings that participants should have. */
    public TimetablingProblem withoutTargets() {
        return new TimetablingProblem(
                name,
                stretches,
                participants.stream()
                        .map(participant -> participant.aimingAt(0))
                        .toList(),
                meetings,
                pools,
                fairness,
                goal);
    }

    /** How many meetings a participant should have; nobody is promised any unless meetings are chosen. */
    public int targetOf(int participant) {
        return goal == Goal.CHOOSE_AND_PLACE ? participants.get(participant).target() : 0;
    }

    /** The meetings that participants should have, added up. */
    public long targets() {
        return IntStream.range(0, participants.size()).mapToLong(this::targetOf).sum();
    }

    /** What all meetings weigh together. */
    public long weight() {
        return meetings.stream().mapToLong(Meeting::weight).sum();
    }

    /** The slots that a meeting may take once what its participants forbid is left out. */
    public SlotSet possibleSlots(Meeting meeting) {
        var possible = meeting.slots();
        for (int participant : meeting.participants()) {
            possible = possible.without(participants.get(participant).unavailable());
        }
        return possible;
    }
}
