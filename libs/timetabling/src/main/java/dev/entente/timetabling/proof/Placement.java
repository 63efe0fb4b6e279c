package dev.entente.timetabling.proof;

import dev.entente.timetabling.model.TimetablingProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Says of each meeting at which one of its possible slots it is, or, when meetings may be chosen, that it is missing; and
 * collects what other clauses are about.
 */
final class Placement {
    private final TimetablingProblem problem;
    private final Clauses clauses;
    private final int slots;
    /** meeting → slot → variable, 0 where the meeting cannot be */
    private final int[][] placed;
    /** meeting → the literal that must hold when it has no slot, 0 when it must have one */
    private final int[] missing;
    /** participant → its meetings */
    private final List<List<Integer>> meetingsOf = new ArrayList<>();

    Placement(TimetablingProblem problem, Clauses clauses, boolean mayBeMissing) {
        this.problem = problem;
        this.clauses = clauses;
        this.slots = problem.slotCount();
        this.placed = new int[problem.meetings().size()][slots];
        this.missing = new int[placed.length];
        for (int participant = 0; participant < problem.participantCount(); participant++) {
            meetingsOf.add(new ArrayList<>());
        }
        for (int meeting = 0; meeting < placed.length; meeting++) {
            place(meeting, mayBeMissing);
        }
    }

    private void place(int number, boolean mayBeMissing) {
        var meeting = problem.meetings().get(number);
        problem.possibleSlots(meeting).slots().forEach(slot -> {
            placed[number][slot] = clauses.newVariable();
            clauses.explain(placed[number][slot], new Meaning(Meaning.Kind.MEETING_AT, number, slot));
        });

        var choices = literals(placed[number]);
        if (mayBeMissing && !meeting.locked()) {
            missing[number] = clauses.newVariable();
            clauses.explain(missing[number], new Meaning(Meaning.Kind.MEETING_MISSING, number, Meaning.NO_SLOT));
            clauses.addUnless(new int[] {missing[number]}, choices);
        } else {
            clauses.add(choices);
        }
        clauses.addAtMostOne(choices);
        for (int participant : meeting.participants()) {
            meetingsOf.get(participant).add(number);
        }
    }

    int meetings() {
        return placed.length;
    }

    boolean isPossible(int meeting, int slot) {
        return placed[meeting][slot] != 0;
    }

    /** The literal for a meeting at a slot, 0 where it cannot be. */
    int at(int meeting, int slot) {
        return placed[meeting][slot];
    }

    /** What is missing, in unary: each meeting's literal as often as it weighs. */
    List<int[]> missingWeights() {
        return IntStream.range(0, placed.length)
                .filter(meeting -> missing[meeting] != 0)
                .mapToObj(meeting -> {
                    var unary = new int[problem.meetings().get(meeting).weight()];
                    Arrays.fill(unary, missing[meeting]);
                    return unary;
                })
                .toList();
    }

    List<Integer> meetingsOf(int participant) {
        return meetingsOf.get(participant);
    }

    /** The participant's meetings at a slot. */
    int[] of(int participant, int slot) {
        return at(meetingsOf.get(participant).stream().mapToInt(Integer::intValue), slot);
    }

    /** The participant's meetings in a hall at a slot. */
    int[] of(int participant, int hall, int slot) {
        return at(
                meetingsOf.get(participant).stream()
                        .mapToInt(Integer::intValue)
                        .filter(meeting -> hallOf(meeting) == hall),
                slot);
    }

    int hallOf(int meeting) {
        return problem.hallOf(problem.meetings().get(meeting));
    }

    /** The pool's meetings at a slot. */
    int[] in(int pool, int slot) {
        return at(
                IntStream.range(0, placed.length)
                        .filter(meeting -> problem.meetings().get(meeting).pool() == pool),
                slot);
    }

    private int[] at(IntStream meetings, int slot) {
        return meetings.map(meeting -> placed[meeting][slot])
                .filter(variable -> variable != 0)
                .toArray();
    }

    /** Keeps a meeting behind those it waits for, unless a literal holds. */
    void keepOrder(int later, int... unless) {
        for (int earlier : problem.meetings().get(later).after()) {
            for (int slot = 0; slot < slots; slot++) {
                for (int until = 0; until <= slot; until++) {
                    if (isPossible(earlier, slot) && isPossible(later, until)) {
                        clauses.addUnless(unless, -placed[earlier][slot], -placed[later][until]);
                    }
                }
            }
        }
    }

    /** The slot of each meeting in a model. */
    int[] timetable(IntPredicate holds) {
        return Arrays.stream(placed)
                .mapToInt(row -> IntStream.range(0, slots)
                        .filter(slot -> row[slot] != 0 && holds.test(row[slot]))
                        .findFirst()
                        .orElse(-1))
                .toArray();
    }

    static int[] literals(int[] row) {
        return Arrays.stream(row).filter(variable -> variable != 0).toArray();
    }
}
