package dev.entente.timetabling.engine;

import dev.entente.timetabling.model.TimetablingProblem;
import dev.entente.timetabling.proof.BreakQuestion;
import dev.entente.timetabling.proof.SatEngine;
import org.jspecify.annotations.Nullable;

/**
 * Raises the lower bound: asks for a timetable with no more breaks than the bound, until there is one. What the engine
 * learned from one question it keeps for the next.
 */
final class Prover implements Worker {
    /** Above this many breaks a count of them costs more than it tells. */
    private static final int MOST_BREAKS = 48;
    /** Clauses that an encoding may have: beyond, proofs were never seen within minutes. */
    private static final long MOST_CLAUSES = 4_000_000;

    private final Race race;
    private final Grid grid;
    private final TimetablingProblem problem;
    private final int conflictsPerSlice;
    private @Nullable SatEngine engine;
    private @Nullable BreakQuestion question;
    /** Whether any number of breaks was answered by a timetable that is not fair: then only few are asked for. */
    private boolean onlyFew;

    Prover(Race race, Grid grid, TimetablingProblem problem, int conflictsPerSlice) {
        this.race = race;
        this.grid = grid;
        this.problem = problem;
        this.conflictsPerSlice = conflictsPerSlice;
    }

    @Override
    public boolean slice() {
        if (!isWorthAsking()) {
            return false;
        }
        if (engine == null || question == null) {
            engine = new SatEngine();
            question = new BreakQuestion(problem, engine, MOST_BREAKS);
        }
        boolean anyNumber = !onlyFew && !race.isComplete();
        int asked = race.lowerBound();
        var answer = anyNumber
                ? engine.solve(conflictsPerSlice, () -> race.isOver() || race.isComplete())
                : engine.solve(conflictsPerSlice, race::isOver, question.atMost(asked));
        return switch (answer) {
            case YES -> found(anyNumber, question.timetable(engine::holds));
            case NO -> excluded(anyNumber, asked);
            case NOT_YET -> true;
        };
    }

    private boolean isWorthAsking() {
        return race.lowerBound() < MOST_BREAKS && clausesExpected() <= MOST_CLAUSES;
    }

    /** With more breaks than can be asked for, fairness is not among the clauses. */
    private boolean found(boolean anyNumber, int[] slots) {
        var board = new Board(grid);
        board.load(slots);
        board.levelFairness();
        if (board.isSound()) {
            race.offer(board);
        } else if (anyNumber) {
            onlyFew = true;
        } else {
            throw new IllegalStateException("the engine found a timetable that the rules do not allow");
        }
        return true;
    }

    private boolean excluded(boolean anyNumber, int asked) {
        if (anyNumber) {
            race.proveInfeasible();
            return false;
        }
        race.proveAtLeast(asked + 1);
        return true;
    }

    private long clausesExpected() {
        long expected = 0;
        for (var choices : grid.choices) {
            expected += (long) choices.length * choices.length / 2;
        }
        for (var own : grid.meetingsOf) {
            expected += (long) grid.slots * own.length * (own.length + grid.slots) / 2;
        }
        return expected + (long) grid.participants * grid.participants * grid.slots / 4;
    }
}
