package dev.entente.timetabling.engine;

import dev.entente.timetabling.check.TimetableChecker;
import dev.entente.timetabling.model.Timetable;
import dev.entente.timetabling.model.TimetablingProblem;
import java.util.Arrays;
import java.util.OptionalInt;

/** Tries every assignment of a tiny event and lets the checker judge. */
final class ExhaustiveSearch {
    private final TimetablingProblem problem;
    private final int[] slots;
    private final int[] tables;
    private final int[][] load;
    private int fewest = Integer.MAX_VALUE;

    private ExhaustiveSearch(TimetablingProblem problem) {
        this.problem = problem;
        this.slots = new int[problem.meetings().size()];
        this.tables = new int[slots.length];
        this.load = new int[problem.pools().size()][problem.slotCount()];
        Arrays.fill(slots, Timetable.NOWHERE);
    }

    /** The fewest breaks of any timetable of all meetings; empty when there is none. */
    static OptionalInt fewestBreaks(TimetablingProblem problem) {
        var search = new ExhaustiveSearch(problem);
        search.place(0);
        return search.fewest == Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of(search.fewest);
    }

    private void place(int meeting) {
        if (meeting == slots.length) {
            var finding = TimetableChecker.check(problem, new Timetable(slots, tables));
            if (finding.isValid()) {
                fewest = Math.min(fewest, finding.breaks());
            }
            return;
        }
        int pool = problem.meetings().get(meeting).pool();
        for (int slot = 0; slot < problem.slotCount(); slot++) {
            if (problem.possibleSlots(problem.meetings().get(meeting)).contains(slot) && isFree(meeting, slot)) {
                slots[meeting] = slot;
                tables[meeting] = load[pool][slot]++;
                place(meeting + 1);
                load[pool][slot]--;
                slots[meeting] = Timetable.NOWHERE;
            }
        }
    }

    /** Only to try less: the checker would refuse these as well. */
    private boolean isFree(int meeting, int slot) {
        for (int other = 0; other < meeting; other++) {
            if (slots[other] == slot
                    && problem.meetings().get(other).participants().stream()
                            .anyMatch(problem.meetings().get(meeting).participants()::contains)) {
                return false;
            }
        }
        return true;
    }
}
