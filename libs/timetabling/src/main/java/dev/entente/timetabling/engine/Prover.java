package dev.entente.timetabling.engine;

import dev.entente.timetabling.model.Goal;
import dev.entente.timetabling.model.TimetablingProblem;
import dev.entente.timetabling.proof.BreakQuestion;
import dev.entente.timetabling.proof.SatEngine;
import dev.entente.timetabling.proof.SatEngine.Answer;
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

    /** Weight that may have to be missing beyond what the flow says, before counting it costs more than it tells. */
    private static final int MOST_MISSING_BEYOND = 32;
    /** Times that the square of what is missing appears among the clauses that count it: once a level, about. */
    private static final int MISSING_LEVELS = 3;

    private final Race race;
    private final Grid grid;
    private final TimetablingProblem problem;
    private final int conflictsPerSlice;
    private @Nullable SatEngine engine;
    private @Nullable BreakQuestion question;
    private boolean lookedAtDays;

    /** Whether any number of breaks was answered by a timetable that is not fair: then only few are asked for. */
    private boolean onlyFew;

    private int mostMissing = Integer.MAX_VALUE;
    private int mostMissingMeetings = Integer.MAX_VALUE;

    Prover(Race race, Grid grid, TimetablingProblem problem, int conflictsPerSlice) {
        this.race = race;
        this.grid = grid;
        this.problem = problem;
        this.conflictsPerSlice = conflictsPerSlice;
    }

    @Override
    public boolean slice() {
        if (!lookedAtDays) {
            lookedAtDays = true;
            lookAtDays();
        }
        if (!isWorthAsking()) {
            return false;
        }
        if (engine == null || question == null) {
            engine = new SatEngine();
            mostMissing = Math.toIntExact(race.missingWeight() + MOST_MISSING_BEYOND);
            mostMissingMeetings = race.missingMeetings() + MOST_MISSING_BEYOND;
            question = new BreakQuestion(problem, engine, MOST_BREAKS, mostMissing, mostMissingMeetings);
        }
        if (onlyFew || race.isComplete()) {
            return askForFew(engine, question);
        }
        if (grid.goal == Goal.PLACE_ALL || !race.hasAny()) {
            return askForAny(engine, question);
        }
        return race.isShort() ? askForTargets(engine, question) : askForWeight(engine, question);
    }

    private void lookAtDays() {
        if (grid.goal == Goal.PLACE_ALL) {
            race.proveAtLeastWhenAllArePlaced(new DaysAlone(grid).breaks());
        }
    }

    /** Asks for anything at all while nothing is there. */
    private boolean askForAny(SatEngine engine, BreakQuestion question) {
        var answer = engine.solve(conflictsPerSlice, () -> race.isOver() || race.isComplete());
        if (answer == Answer.NO) {
            race.proveInfeasible();
            return false;
        }
        take(answer, engine, question);
        return true;
    }

    /** Asks for a timetable that comes as close to the targets as may be possible, of any weight. */
    private boolean askForTargets(SatEngine engine, BreakQuestion question) {
        int missing = race.missingMeetings();
        var answer = engine.solve(
                conflictsPerSlice, () -> race.isOver() || !race.isShort(), question.missingMeetingsAtMost(missing));
        if (answer == Answer.NO) {
            race.proveMissingMeetings(missing + 1);
        }
        take(answer, engine, question);
        return true;
    }

    /** Asks for as much weight as may be possible. */
    private boolean askForWeight(SatEngine engine, BreakQuestion question) {
        long missing = race.missingWeight();
        var answer = engine.solve(
                conflictsPerSlice,
                () -> race.isOver() || race.isComplete(),
                question.missingMeetingsAtMost(race.missingMeetings()),
                question.missingAtMost(missing));
        if (answer == Answer.NO) {
            race.proveMissingWeight(missing + 1);
        }
        take(answer, engine, question);
        return true;
    }

    private void take(Answer answer, SatEngine engine, BreakQuestion question) {
        if (answer == Answer.YES && !offer(question.timetable(engine::holds))) {
            // with more breaks than can be asked for, fairness is not among the clauses
            onlyFew = true;
        }
    }

    private boolean askForFew(SatEngine engine, BreakQuestion question) {
        int asked = race.lowerBound();
        var answer = engine.solve(
                conflictsPerSlice,
                race::isOver,
                question.missingMeetingsAtMost(race.missingMeetings()),
                question.missingAtMost(race.missingWeight()),
                question.atMost(asked));
        if (answer == Answer.NO) {
            race.proveAtLeast(asked + 1);
        } else if (answer == Answer.YES && !offer(question.timetable(engine::holds))) {
            throw new IllegalStateException("the engine found a timetable that the rules do not allow");
        }
        // the answer is the best there is: what is left to the search is comfort
        return answer != Answer.YES;
    }

    private boolean isWorthAsking() {
        return race.lowerBound() < MOST_BREAKS
                && race.missingWeight() <= mostMissing
                && race.missingMeetings() <= mostMissingMeetings
                && clausesExpected() <= MOST_CLAUSES;
    }

    /** Says whether it was sound. */
    private boolean offer(int[] slots) {
        var board = new Board(grid);
        board.load(slots);
        board.levelFairness();
        boolean sound = board.isSound();
        if (sound) {
            race.offer(board);
        }
        return sound;
    }

    private long clausesExpected() {
        long expected = 0;
        for (var choices : grid.choices) {
            expected += (long) choices.length * choices.length / 2;
        }
        for (var own : grid.meetingsOf) {
            expected += (long) grid.slots * own.length * (own.length + grid.slots) / 2;
        }
        if (grid.goal == Goal.CHOOSE_AND_PLACE) {
            expected += race.missingWeight() * race.missingWeight() * MISSING_LEVELS;
            expected += (long) race.missingMeetings() * race.missingMeetings() * MISSING_LEVELS;
        }
        return expected + (long) grid.participants * grid.participants * grid.slots / 4;
    }
}
