package dev.entente.timetabling.engine;

import dev.entente.timetabling.model.TimetablingProblem;
import dev.entente.timetabling.proof.BreakQuestion;
import dev.entente.timetabling.proof.HardQuestion;
import dev.entente.timetabling.proof.ProofMemory;
import dev.entente.timetabling.proof.SatEngine.Answer;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Takes over when a search finds nothing better: asks for a timetable half-way between the bound and the best, for a
 * while, and elsewhere and longer when it comes back. How long a timetable takes to be found differs by more than a factor
 * of ten from one seed to the next, so others are worth more than one for ever.
 */
final class Bisection implements Worker, AutoCloseable {
    private static final long FIRST_TURN_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final Race race;
    private final TimetablingProblem problem;
    private final long seed;
    private @Nullable HardQuestion question;
    private boolean cannotBeAsked;
    private long turnNanos = FIRST_TURN_NANOS;

    Bisection(Race race, TimetablingProblem problem, long seed) {
        this.race = race;
        this.problem = problem;
        this.seed = seed;
    }

    @Override
    public boolean slice() {
        if (!isWorthAsking()) {
            return false;
        }
        if (question == null) {
            int missing = Math.toIntExact(race.missingWeight());
            int missingMeetings = race.missingMeetings();
            question = HardQuestion.of(
                            ProofMemory.ofThisProcess(),
                            seed,
                            clauses ->
                                    new BreakQuestion(problem, clauses, Prover.MOST_BREAKS, missing, missingMeetings))
                    .orElse(null);
            cannotBeAsked = question == null;
        }
        return question != null && ask(question);
    }

    @Override
    public void close() {
        if (question != null) {
            question.close();
        }
    }

    /** Once a timetable is complete, what must be missing is known, so that the question stays as it is. */
    private boolean isWorthAsking() {
        return !cannotBeAsked && race.isComplete() && !race.isProven() && race.breaks() <= Prover.MOST_BREAKS;
    }

    /** Says whether there is something else to ask at once. */
    private boolean ask(HardQuestion question) {
        int asked = (race.lowerBound() + race.breaks() - 1) / 2;
        long begun = System.nanoTime();
        var answer = question.ask(
                () -> race.isOver()
                        || race.breaks() <= asked
                        || race.lowerBound() > asked
                        || System.nanoTime() - begun > turnNanos,
                question.question().allowing(asked, race.missingWeight(), race.missingMeetings()));
        if (answer == Answer.NO) {
            race.proveAtLeast(asked + 1);
        } else if (answer == Answer.YES) {
            race.offerFound(question.timetable());
        } else if (System.nanoTime() - begun > turnNanos) {
            turnNanos *= 2;
            return false;
        }
        return true;
    }
}
