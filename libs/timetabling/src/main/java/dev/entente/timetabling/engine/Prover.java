package dev.entente.timetabling.engine;

import dev.entente.timetabling.model.Goal;
import dev.entente.timetabling.model.TimetablingProblem;
import dev.entente.timetabling.proof.BreakQuestion;
import dev.entente.timetabling.proof.HardQuestion;
import dev.entente.timetabling.proof.Inquiry;
import dev.entente.timetabling.proof.ProofMemory;
import dev.entente.timetabling.proof.SatEngine.Answer;
import dev.entente.timetabling.proof.Wording;
import dev.entente.timetabling.reason.Diagnosis;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Raises the lower bound: asks for a timetable with no more breaks than the bound, until there is one. What the engine
 * learned from one question it keeps for the next. When a question is long or hard, it first asks for the fewest of all, for a while.
 */
final class Prover implements Worker, AutoCloseable {
    /** Above this many breaks a count of them costs more than it tells. */
    static final int MOST_BREAKS = 48;

    /** Weight that may have to be missing beyond what the flow says, before counting it costs more than it tells. */
    private static final int MOST_MISSING_BEYOND = 32;

    private static final int CONFLICTS_BY_TURNS = 1_000;

    /** Conflicts after which a question is hard, and so are all that follow. */
    private static final int HARD = 6_000;

    /** The same for each break between it and the best, where these are few: the more, the more is kept of what was learned. */
    private static final int HARD_PER_BREAK = 2_000;

    /** The same before it came from below, which mostly answers sooner than going on from number to number does. */
    private static final int HARD_AT_FIRST = 200;

    /** From below it ends by then, or is better left to another way. */
    private static final long FROM_BELOW_NANOS = TimeUnit.SECONDS.toNanos(25);

    private final Race race;
    private final Grid grid;
    private final TimetablingProblem problem;
    private final boolean isAlone;
    private final int conflictsAllowed;
    private final long seed;
    private final LastBreak lastBreak;
    private final FromBelow fromBelow;
    private final BooleanSupplier isTurnOver;
    private @Nullable Inquiry inquiry;
    private boolean hasCounted;
    private boolean cannotBeAsked;
    private boolean isWaiting;
    private boolean hasComeFromBelow;

    /** Whether any number of breaks was answered by a timetable that is not fair: then only few are asked for. */
    private boolean onlyFew;

    private int mostMissing = Integer.MAX_VALUE;
    private int mostMissingMeetings = Integer.MAX_VALUE;

    private Prover(
            Race race,
            Grid grid,
            TimetablingProblem problem,
            boolean isAlone,
            BooleanSupplier isTurnOver,
            long seed,
            LastBreak lastBreak) {
        this.race = race;
        this.grid = grid;
        this.problem = problem;
        this.isAlone = isAlone;
        this.conflictsAllowed = isAlone ? HARD : CONFLICTS_BY_TURNS;
        this.seed = seed;
        this.lastBreak = lastBreak;
        this.fromBelow = new FromBelow(race);
        this.isTurnOver = isTurnOver;
    }

    /**
     * One that shares its thread: a slice ends after some conflicts, or when its turn is over.
     *
     * @param isTurnOver asked often; where it does not go by the clock, all slices repeat exactly
     */
    static Prover byTurns(Race race, Grid grid, TimetablingProblem problem, BooleanSupplier isTurnOver) {
        return new Prover(race, grid, problem, false, isTurnOver, 0, new LastBreak(System::nanoTime));
    }

    /**
     * One that has a thread to itself: a slice lasts until there is an answer, or until it lets its thread search.
     *
     * @param lastBreak when it does
     */
    static Prover alone(Race race, Grid grid, TimetablingProblem problem, long seed, LastBreak lastBreak) {
        return new Prover(race, grid, problem, true, () -> false, seed, lastBreak);
    }

    /** Whether it has more to ask and lets its thread search meanwhile. */
    boolean isWaiting() {
        return isWaiting;
    }

    /** For how long, in nanoseconds. */
    long turnOfSearch() {
        return lastBreak.search();
    }

    @Override
    public boolean slice() {
        isWaiting = false;
        if (!hasCounted) {
            hasCounted = true;
            count();
        }
        if (race.isOver() || !isWorthAsking()) {
            return false;
        }
        if (inquiry == null) {
            begin();
        }
        return inquiry != null && ask(inquiry);
    }

    private void begin() {
        mostMissing = Math.toIntExact(race.missingWeight() + MOST_MISSING_BEYOND);
        mostMissingMeetings = race.missingMeetings() + MOST_MISSING_BEYOND;
        var wording = new Wording<>(
                clauses -> new BreakQuestion(problem, clauses, MOST_BREAKS, mostMissing, mostMissingMeetings),
                race::isOver);
        if (isAlone && grid.goal == Goal.PLACE_ALL) {
            try (var question = HardQuestion.ofLong(ProofMemory.ofThisProcess(), seed, wording)
                    .orElse(null)) {
                if (question != null && race.isComplete() && !race.isProven()) {
                    comeFromBelow(question);
                }
            }
        }
        if (!race.isOver()) {
            // another seed: who came from below in vain would do the same again
            inquiry = Inquiry.of(ProofMemory.ofThisProcess(), isAlone, seed + 1, wording)
                    .orElse(null);
            cannotBeAsked = inquiry == null;
        }
    }

    private boolean ask(Inquiry inquiry) {
        if (onlyFew || race.isComplete()) {
            return askForFew(inquiry);
        }
        if (grid.goal == Goal.PLACE_ALL || !race.hasAny()) {
            return askForAny(inquiry);
        }
        return race.isShort() ? askForTargets(inquiry) : askForWeight(inquiry);
    }

    /** What needs no engine, and is known of events that are too large for one, too. */
    private void count() {
        if (!new Diagnosis(problem).findByCounting().isEmpty()) {
            race.proveInfeasible();
        } else if (grid.goal == Goal.PLACE_ALL) {
            race.proveAtLeastWhenAllArePlaced(new DaysAlone(grid).breaks());
        }
    }

    /** Asks for anything at all while nothing is there. */
    private boolean askForAny(Inquiry inquiry) {
        var answer = inquiry.ask(conflictsAllowed, () -> isOver() || race.isComplete());
        if (answer == Answer.NO) {
            race.proveInfeasible();
            return false;
        }
        take(answer, inquiry);
        return true;
    }

    /** Asks for a timetable that comes as close to the targets as may be possible, of any weight. */
    private boolean askForTargets(Inquiry inquiry) {
        int missing = race.missingMeetings();
        var answer = inquiry.ask(
                conflictsAllowed,
                () -> isOver() || !race.isShort(),
                inquiry.question().missingMeetingsAtMost(missing));
        if (answer == Answer.NO) {
            race.proveMissingMeetings(missing + 1);
        }
        take(answer, inquiry);
        return true;
    }

    /** Asks for as much weight as may be possible. */
    private boolean askForWeight(Inquiry inquiry) {
        long missing = race.missingWeight();
        var answer = inquiry.ask(
                conflictsAllowed,
                () -> isOver() || race.isComplete(),
                inquiry.question().missingMeetingsAtMost(race.missingMeetings()),
                inquiry.question().missingAtMost(missing));
        if (answer == Answer.NO) {
            race.proveMissingWeight(missing + 1);
        }
        take(answer, inquiry);
        return true;
    }

    private void take(Answer answer, Inquiry inquiry) {
        if (answer == Answer.YES && !race.offer(inquiry.timetable())) {
            // with more breaks than can be asked for, fairness is not among the clauses
            onlyFew = true;
        }
    }

    private boolean askForFew(Inquiry inquiry) {
        int asked = race.lowerBound();
        var hardOne = inquiry.hardOne();
        if (hardOne.isPresent() && !hasComeFromBelow && race.isComplete() && !LastBreak.isLeft(asked, race.breaks())) {
            comeFromBelow(hardOne.get());
            return !race.isProven();
        }
        boolean isTheLast = isTheLastBreak(inquiry, asked);
        BooleanSupplier hasHadItsTurn =
                () -> isTheLast ? lastBreak.isAskedLongEnough() : isTheLastBreak(inquiry, asked);
        BooleanSupplier stop =
                () -> isOver() || race.isProven() || race.lowerBound() > asked || hasHadItsTurn.getAsBoolean();
        var answer = isTheLast ? fromBelow.ask(hardOne.orElseThrow(), stop) : askForNoMore(inquiry, asked, stop);
        isWaiting = isTheLast && answer == Answer.NOT_YET && hasHadItsTurn.getAsBoolean();
        // a timetable that it gave is the best there is: what is left to the search is comfort
        return !isWaiting && !race.isProven();
    }

    private boolean isTheLastBreak(Inquiry inquiry, int asked) {
        return race.isComplete() && inquiry.hardOne().isPresent() && LastBreak.isLeft(asked, race.breaks());
    }

    /** Until it ends or the time is over, or the search came to the bound. */
    private void comeFromBelow(HardQuestion question) {
        hasComeFromBelow = true;
        long begun = System.nanoTime();
        fromBelow.ask(question, () -> race.isOver() || race.isProven() || System.nanoTime() - begun > FROM_BELOW_NANOS);
    }

    private int conflictsFor(Inquiry inquiry, int asked) {
        if (!race.isComplete() || !isAlone) {
            return conflictsAllowed;
        }
        if (inquiry.mayTurnHard() && !hasComeFromBelow) {
            return HARD_AT_FIRST;
        }
        return Math.min(conflictsAllowed, HARD_PER_BREAK * Math.max(1, race.breaks() - asked));
    }

    private Answer askForNoMore(Inquiry inquiry, int asked, BooleanSupplier stop) {
        var answer = inquiry.ask(
                conflictsFor(inquiry, asked),
                stop,
                inquiry.question().allowing(asked, race.missingWeight(), race.missingMeetings()));
        if (answer == Answer.NO) {
            race.proveAtLeast(asked + 1);
        } else if (answer == Answer.YES) {
            race.offerFound(inquiry.timetable());
        }
        return answer;
    }

    private boolean isOver() {
        return race.isOver() || isTurnOver.getAsBoolean();
    }

    private boolean isWorthAsking() {
        return !cannotBeAsked
                && race.lowerBound() < MOST_BREAKS
                && race.missingWeight() <= mostMissing
                && race.missingMeetings() <= mostMissingMeetings;
    }

    @Override
    public void close() {
        if (inquiry != null) {
            inquiry.close();
        }
    }
}
