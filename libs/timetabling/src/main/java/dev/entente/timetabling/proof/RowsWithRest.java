package dev.entente.timetabling.proof;

import dev.entente.timetabling.model.TimetablingProblem;
import java.util.Arrays;

/** Says that nobody has more meetings in a row than it may, by counting along the slots how long a row is. */
final class RowsWithRest {
    private final TimetablingProblem problem;
    private final Clauses clauses;

    RowsWithRest(TimetablingProblem problem, Clauses clauses) {
        this.problem = problem;
        this.clauses = clauses;
    }

    /**
     * @param busy slot → the literal that the participant is busy then, 0 where it never is
     * @param unless literals of which one excuses it
     */
    void keep(int participant, int[] busy, int... unless) {
        var who = problem.participants().get(participant);
        long slots = Arrays.stream(busy).filter(literal -> literal != 0).count();
        if (slots <= who.mostInARow()) {
            return;
        }
        int first = 0;
        for (int length : problem.stretches()) {
            keepInStretch(Arrays.copyOfRange(busy, first, first + length), who.mostInARow(), who.rest(), unless);
            first += length;
        }
    }

    /** A slot's n-th literal says that its meeting is at least the n-th of a row. */
    private void keepInStretch(int[] busy, int most, int rest, int... unless) {
        var inARow = new int[busy.length][];
        for (int slot = 0; slot < busy.length; slot++) {
            if (busy[slot] != 0) {
                inARow[slot] = new int[Math.min(most, slot + 1)];
                inARow[slot][0] = busy[slot];
                for (int number = 1; number < inARow[slot].length; number++) {
                    inARow[slot][number] = clauses.newVariable();
                }
                for (int before = Math.max(0, slot - rest); before < slot; before++) {
                    if (busy[before] != 0) {
                        follow(inARow[before], inARow[slot], most, unless);
                    }
                }
            }
        }
    }

    private void follow(int[] before, int[] then, int most, int... unless) {
        for (int number = 0; number < before.length; number++) {
            if (number + 1 == most) {
                clauses.addUnless(unless, -before[number], -then[0]);
            } else {
                clauses.add(-before[number], -then[0], then[number + 1]);
            }
        }
    }
}
