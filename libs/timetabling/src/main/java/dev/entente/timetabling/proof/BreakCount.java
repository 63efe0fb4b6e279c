package dev.entente.timetabling.proof;

import dev.entente.timetabling.model.TimetablingProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Counts breaks, of each participant and of all. A break is told by where it ends: its day has begun, this slot is idle and
 * the next is not; and, where it is known how many meetings are still to come, also by where it begins.
 */
final class BreakCount {
    private final TimetablingProblem problem;
    private final Clauses clauses;
    private final Placement placement;
    /** participant → slot → variable, 0 where it has nothing to do */
    private final int[][] busy;

    private final Optional<Progress> progress;
    private final List<int[]> ofEach = new ArrayList<>();
    private boolean isFairOnlyWithFew;

    BreakCount(
            TimetablingProblem problem,
            Clauses clauses,
            Placement placement,
            int[][] busy,
            Optional<Progress> progress) {
        this.problem = problem;
        this.clauses = clauses;
        this.placement = placement;
        this.busy = busy;
        this.progress = progress;
    }

    /** Number → the literal for more breaks than that, up to {@code most}. */
    int[] count(int most) {
        boolean someoneHasNone = IntStream.range(0, busy.length)
                .anyMatch(participant -> placement.meetingsOf(participant).size() <= 1);
        boolean someoneHasNoneOfFew = most < busy.length;
        boolean fewestMatter = problem.fairness().isPresent() && !someoneHasNone && !someoneHasNoneOfFew;
        for (int participant = 0; participant < busy.length; participant++) {
            var own = new Totaliser(clauses, most + 1, fewestMatter).count(pauses(participant, fewestMatter));
            countBeginnings(participant, own, most);
            keepPace(participant, own);
            ofEach.add(own);
        }
        if (fewestMatter) {
            keepFair(problem.fairness().getAsInt());
        } else if (someoneHasNone) {
            allowEach();
        }
        var all = new Totaliser(clauses, most + 1, false)
                .merge(ofEach.stream().filter(own -> own.length > 0).toList());
        isFairOnlyWithFew = problem.fairness().isPresent() && someoneHasNoneOfFew && !someoneHasNone;
        if (isFairOnlyWithFew) {
            allowEach(all.length > most ? new int[] {all[most]} : new int[0]);
        }
        return all;
    }

    /** Whether what was counted says nothing of fairness where there are more breaks than were counted. */
    boolean isFairOnlyWithFew() {
        return isFairOnlyWithFew;
    }

    /** Literals of which as many hold, at least, as there are breaks, once they were counted. */
    int[] each() {
        return ofEach.stream().flatMapToInt(Arrays::stream).toArray();
    }

    /** Nobody has more breaks than fairness allows beside somebody without any, unless that literal holds. */
    private void allowEach(int... unless) {
        problem.fairness()
                .ifPresent(allowed -> ofEach.stream()
                        .filter(own -> own.length > allowed)
                        .forEach(own -> clauses.addUnless(unless, -own[allowed])));
    }

    /** Whoever has more than {@code allowed} + n breaks makes everybody have more than n. */
    private void keepFair(int allowed) {
        int largest = ofEach.stream().mapToInt(own -> own.length).max().orElse(0);
        for (int fewest = 0; fewest + allowed < largest; fewest++) {
            int everybodyHasMore = clauses.newVariable();
            for (var own : ofEach) {
                if (own.length > fewest + allowed) {
                    clauses.add(-own[fewest + allowed], everybodyHasMore);
                }
                if (own.length > fewest) {
                    clauses.add(-everybodyHasMore, own[fewest]);
                } else {
                    clauses.add(-everybodyHasMore);
                }
            }
        }
    }

    /** @param exactly whether a pause that is said must be one, beside one that is being said */
    private int[] pauses(int participant, boolean exactly) {
        var pauses = new ArrayList<Integer>();
        int first = 0;
        for (int length : problem.stretches()) {
            pausesOfStretch(participant, first, first + length, pauses, exactly);
            first += length;
        }
        return pauses.stream().mapToInt(Integer::intValue).toArray();
    }

    /** begun and not busy here and busy next → a break ends here */
    private void pausesOfStretch(int participant, int first, int end, List<Integer> pauses, boolean exactly) {
        var row = busy[participant];
        int begun = 0;
        for (int slot = first; slot < end - 1; slot++) {
            if (begun != 0 && row[slot + 1] != 0) {
                int pause = clauses.newVariable();
                clauses.explain(pause, new Meaning(Meaning.Kind.BREAK_ENDS_AFTER, participant, slot));
                if (row[slot] == 0) {
                    clauses.add(-begun, -row[slot + 1], pause);
                } else {
                    clauses.add(-begun, row[slot], -row[slot + 1], pause);
                }
                if (exactly) {
                    clauses.add(-pause, begun);
                    clauses.add(-pause, row[slot + 1]);
                    if (row[slot] != 0) {
                        clauses.add(-pause, -row[slot]);
                    }
                }
                pauses.add(pause);
            }
            if (row[slot] != 0) {
                begun = begun == 0 ? row[slot] : begunBy(participant, slot, begun);
            }
        }
    }

    private int begunBy(int participant, int slot, int before) {
        if (followsDays()) {
            int literal = progress.orElseThrow().begunBy(participant, slot);
            if (Math.abs(literal) != placement.always()) {
                clauses.explain(literal, new Meaning(Meaning.Kind.BEGUN_BY, participant, slot));
            }
            return literal;
        }
        int here = busy[participant][slot];
        int begun = clauses.newVariable();
        clauses.add(-before, begun);
        clauses.add(-here, begun);
        clauses.add(before, here, -begun);
        clauses.explain(begun, new Meaning(Meaning.Kind.BEGUN_BY, participant, slot));
        return begun;
    }

    /** What begins and ends with the whole day is what the progress knows of. */
    private boolean followsDays() {
        return progress.isPresent() && problem.stretches().size() == 1;
    }

    /**
     * From the first to the last, one more meeting is over with each slot, unless there is a break. The other clauses say
     * that, too, but only where it is known how many are over; with these, what is known of one slot is known of all.
     */
    private void keepPace(int participant, int[] own) {
        if (!followsDays() || own.length == 0) {
            return;
        }
        int meetings = placement.meetingsOf(participant).size();
        for (int slot = 0; slot + 1 < busy[participant].length; slot++) {
            for (int number = 0; number + 1 < meetings; number++) {
                clauses.add(
                        -progress.orElseThrow().over(participant, slot, number),
                        progress.orElseThrow().over(participant, slot + 1, number + 1),
                        own[0]);
            }
        }
    }

    /** A break begins after a meeting that is not the last when the next slot is idle; there are as many as end. */
    private void countBeginnings(int participant, int[] own, int most) {
        if (!followsDays() || placement.meetingsOf(participant).size() <= 1) {
            return;
        }
        var row = busy[participant];
        var beginnings = new ArrayList<Integer>();
        for (int slot = 0; slot + 1 < row.length; slot++) {
            if (row[slot] != 0) {
                int beginning = clauses.newVariable();
                clauses.add(-row[slot], progress.orElseThrow().doneBy(participant, slot), row[slot + 1], beginning);
                beginnings.add(beginning);
            }
        }
        var count = new Totaliser(clauses, own.length + 1, false)
                .count(beginnings.stream().mapToInt(Integer::intValue).toArray());
        for (int number = 0; number < count.length; number++) {
            if (number < own.length) {
                clauses.add(-count[number], own[number]);
            } else if (own.length <= most) {
                // nothing was cut off, so there are never more than these
                clauses.add(-count[number]);
            }
        }
    }
}
