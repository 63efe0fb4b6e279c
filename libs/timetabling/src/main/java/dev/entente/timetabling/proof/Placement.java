package dev.entente.timetabling.proof;

import dev.entente.timetabling.model.TimetablingProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Says of each meeting at which one of its possible slots it is, or, when meetings may be chosen, that it is missing; and
 * collects what other clauses are about. Beside "is at this slot" there is a literal for "is at this slot or earlier": it
 * makes one of many with few clauses, and lets an engine reason about before and behind (Ansótegui and Manyà 2004).
 */
final class Placement {
    private final TimetablingProblem problem;
    private final Clauses clauses;
    private final int slots;
    /** a literal that always holds */
    private final int always;
    /** meeting → slot → variable, 0 where the meeting cannot be */
    private final int[][] placed;
    /** meeting → slot → the literal that it is there or earlier */
    private final int[][] placedBy;
    /** meeting → the literal that holds when it has no slot, 0 when it must have one */
    private final int[] missing;
    /** participant → its meetings */
    private final List<List<Integer>> meetingsOf = new ArrayList<>();

    Placement(TimetablingProblem problem, Clauses clauses, boolean mayBeMissing) {
        this.problem = problem;
        this.clauses = clauses;
        this.slots = problem.slotCount();
        this.always = clauses.newVariable();
        clauses.add(always);
        this.placed = new int[problem.meetings().size()][slots];
        this.placedBy = new int[placed.length][slots];
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

        if (mayBeMissing && !meeting.locked()) {
            missing[number] = clauses.newVariable();
            clauses.explain(missing[number], new Meaning(Meaning.Kind.MEETING_MISSING, number, Meaning.NO_SLOT));
        }
        placeOnce(number);
        for (int participant : meeting.participants()) {
            meetingsOf.get(participant).add(number);
        }
    }

    /** From slot to slot it has been placed if it had been, or is now; in the end it has been unless it is missing. */
    private void placeOnce(int meeting) {
        int last = IntStream.range(0, slots)
                .filter(slot -> isPossible(meeting, slot))
                .max()
                .orElse(-1);
        int before = -always;
        for (int slot = 0; slot < slots; slot++) {
            int here = placed[meeting][slot];
            int now = before;
            if (slot == last) {
                now = missing[meeting] == 0 ? always : -missing[meeting];
            } else if (here != 0) {
                now = before == -always ? here : clauses.newVariable();
            }
            if (here != 0 && now != here) {
                clauses.add(-here, now);
                clauses.add(-here, -before);
                clauses.add(-before, now);
                clauses.add(-now, before, here);
            }
            placedBy[meeting][slot] = now;
            before = now;
        }
        if (last < 0) {
            clauses.add(missing[meeting]);
        }
    }

    /** A literal that always holds. */
    int always() {
        return always;
    }

    /** The literal for a meeting at a slot or earlier. */
    int by(int meeting, int slot) {
        return slot < 0 ? -always : placedBy[meeting][slot];
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
        return at(meetingsOf.get(participant), slot);
    }

    /** Those of the meetings that can be at a slot. */
    int[] at(List<Integer> meetings, int slot) {
        return at(meetings.stream().mapToInt(Integer::intValue), slot);
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
                clauses.addUnless(unless, -by(later, slot), by(earlier, slot - 1), missing[earlier]);
            }
        }
    }

    /** What each meeting's literals are in a timetable of these slots. */
    int[] holding(int[] timetable) {
        return IntStream.range(0, placed.length)
                .flatMap(meeting -> IntStream.range(0, slots)
                        .filter(slot -> isPossible(meeting, slot))
                        .map(slot -> timetable[meeting] == slot ? placed[meeting][slot] : -placed[meeting][slot]))
                .toArray();
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
