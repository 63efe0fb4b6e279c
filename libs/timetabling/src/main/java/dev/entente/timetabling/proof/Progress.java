package dev.entente.timetabling.proof;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Says how far each participant is with its meetings after each slot, where all of them are held: "at least so many are
 * over". It counts along the day (Sinz 2005, both ways), so that an engine can learn about when a day begins, how long it
 * lasts and when it ends; a count by halves, which needs fewer clauses, found fewer of the timetables that there are.
 */
final class Progress {
    private final Clauses clauses;
    private final Placement placement;
    private final int slots;
    /** participant → slot → number → the literal that more than that number of its meetings are over */
    private final int[][][] over;

    Progress(Clauses clauses, Placement placement, int participants, int slots) {
        this.clauses = clauses;
        this.placement = placement;
        this.slots = slots;
        this.over = new int[participants][slots][];
    }

    /** @param busy slot → the literal that the participant has a meeting, 0 where it never has */
    void follow(int participant, int[] busy) {
        var own = placement.meetingsOf(participant);
        var before = new int[own.size()];
        Arrays.fill(before, -placement.always());
        for (int slot = 0; slot < slots; slot++) {
            var now = busy[slot] == 0 ? before : step(participant, slot, before, busy[slot]);
            over[participant][slot] = now;
            before = now;
        }
        for (int literal : before) {
            clauses.add(literal);
        }
        own.forEach(meeting -> confine(participant, meeting));
    }

    private int[] step(int participant, int slot, int[] before, int busy) {
        var own = placement.meetingsOf(participant);
        int most = own.size();
        int least = confined(own, 0, slot + 1);
        int left = confined(own, slot + 1, slots);
        var now = new int[most];
        for (int number = 0; number < most; number++) {
            boolean surely = number < least;
            boolean never = number > slot || number >= most - left;
            now[number] = surely ? placement.always() : never ? -placement.always() : clauses.newVariable();
            clauses.add(-before[number], now[number]);
            clauses.add(-now[number], before[number], busy);
            if (number == 0) {
                clauses.add(-busy, now[number]);
            } else {
                clauses.add(-busy, -before[number - 1], now[number]);
                clauses.add(-now[number], before[number - 1]);
            }
        }
        if (most > 0) {
            clauses.add(-busy, -before[most - 1]);
        }
        return now;
    }

    /** Once one of its meetings is over its day has begun, and when its day is over all of them are. */
    private void confine(int participant, int meeting) {
        for (int slot = 0; slot < slots; slot++) {
            clauses.add(-placement.by(meeting, slot), begunBy(participant, slot));
            clauses.add(-doneBy(participant, slot), placement.by(meeting, slot));
        }
    }

    /** How many of the meetings must be from one slot to before another. */
    private int confined(List<Integer> own, int from, int until) {
        return (int) own.stream()
                .filter(meeting -> IntStream.range(0, slots)
                        .allMatch(slot -> !placement.isPossible(meeting, slot) || (slot >= from && slot < until)))
                .count();
    }

    /** The literal that more than so many of a participant's meetings are over by the end of a slot. */
    int over(int participant, int slot, int number) {
        return over[participant][slot][number];
    }

    /** The literal that a participant, who has meetings, has had one by the end of a slot. */
    int begunBy(int participant, int slot) {
        return over[participant][slot][0];
    }

    /** The literal that a participant, who has meetings, has had the last of them. */
    int doneBy(int participant, int slot) {
        var literals = over[participant][slot];
        return literals[literals.length - 1];
    }
}
