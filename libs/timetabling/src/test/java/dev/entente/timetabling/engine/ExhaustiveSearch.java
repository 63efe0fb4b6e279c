package dev.entente.timetabling.engine;

import dev.entente.timetabling.check.TimetableChecker;
import dev.entente.timetabling.model.Goal;
import dev.entente.timetabling.model.Timetable;
import dev.entente.timetabling.model.TimetablingProblem;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tries every assignment of a tiny event and lets the checker judge. */
public final class ExhaustiveSearch {
    private final TimetablingProblem problem;
    private final int[] slots;
    private final int[] tables;
    private final int[][] load;
    private int missing = Integer.MAX_VALUE;
    private long heaviest = -1;
    private int fewest = Integer.MAX_VALUE;
    /** The slots of every timetable of so much weight that has no more breaks than the fewest. */
    private final Set<List<Integer>> best = new HashSet<>();

    private ExhaustiveSearch(TimetablingProblem problem) {
        this.problem = problem;
        this.slots = new int[problem.meetings().size()];
        this.tables = new int[slots.length];
        this.load = new int[problem.pools().size()][problem.slotCount()];
        Arrays.fill(slots, Timetable.NOWHERE);
    }

    /**
     * What is best: the fewest meetings missing to targets, the most that any such timetable weighs, and the fewest breaks of
     * any such that weighs as much.
     */
    public record Best(int missing, long weight, int breaks) {}

    /** The best timetable, of all meetings unless they may be chosen; empty when there is none. */
    public static Optional<Best> best(TimetablingProblem problem) {
        var search = new ExhaustiveSearch(problem);
        search.place(0, problem.weight());
        return search.heaviest < 0
                ? Optional.empty()
                : Optional.of(new Best(search.missing, search.heaviest, search.fewest));
    }

    /** The slots of all timetables that are as good as the best. */
    public static Set<List<Integer>> allBest(TimetablingProblem problem) {
        var search = new ExhaustiveSearch(problem);
        search.place(0, problem.weight());
        return search.best;
    }

    /** @param possible what the timetable weighs if all meetings from this one on are placed */
    private void place(int meeting, long possible) {
        if (possible < heaviest && problem.targets() == 0) {
            return;
        }
        if (meeting == slots.length) {
            judge();
            return;
        }
        int pool = problem.meetings().get(meeting).pool();
        for (int slot = 0; slot < problem.slotCount(); slot++) {
            if (problem.possibleSlots(problem.meetings().get(meeting)).contains(slot) && isFree(meeting, slot)) {
                slots[meeting] = slot;
                tables[meeting] = load[pool][slot]++;
                place(meeting + 1, possible);
                load[pool][slot]--;
                slots[meeting] = Timetable.NOWHERE;
            }
        }
        if (problem.goal() == Goal.CHOOSE_AND_PLACE) {
            place(meeting + 1, possible - problem.meetings().get(meeting).weight());
        }
    }

    private void judge() {
        var finding = TimetableChecker.check(problem, new Timetable(slots, tables));
        if (finding.isValid()) {
            int order = Comparator.comparingInt(TimetableChecker.Finding::missing)
                    .thenComparing(Comparator.comparingLong(TimetableChecker.Finding::placedWeight)
                            .reversed())
                    .thenComparingInt(TimetableChecker.Finding::breaks)
                    .compare(finding, standard());
            if (order < 0) {
                best.clear();
                missing = finding.missing();
                heaviest = finding.placedWeight();
                fewest = finding.breaks();
            }
            if (order <= 0) {
                best.add(Arrays.stream(slots).boxed().toList());
            }
        }
    }

    private TimetableChecker.Finding standard() {
        return new TimetableChecker.Finding(List.of(), 0, missing, heaviest, fewest, 0, 0, List.of());
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
