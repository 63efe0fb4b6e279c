package dev.entente.timetabling.engine;

import dev.entente.timetabling.model.TimetablingProblem;
import dev.entente.timetabling.proof.BreakQuestion;
import dev.entente.timetabling.proof.HardQuestion;
import dev.entente.timetabling.proof.ProofMemory;
import dev.entente.timetabling.proof.SatEngine.Answer;
import dev.entente.timetabling.proof.Wording;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Takes over when a search finds nothing better, and asks the second engine by turns for the fewest breaks, from below,
 * and for a timetable half-way between the bound and the best, near the best. One finds sooner what the other finds late,
 * and how long either takes differs by more than a factor of ten from one seed to the next: so each has a while, and a
 * longer one when its turn comes again.
 */
final class SecondOpinion implements Worker, AutoCloseable {
    /** How it asks, and for how long at first: from below it ends within 25 s, or is better begun anew. */
    enum Way {
        FROM_BELOW(25),
        HALF_WAY(10);

        private final long firstTurnNanos;

        Way(int firstTurnSeconds) {
            this.firstTurnNanos = TimeUnit.SECONDS.toNanos(firstTurnSeconds);
        }
    }

    private final Race race;
    private final TimetablingProblem problem;
    private final long seed;
    private final FromBelow fromBelow;
    private @Nullable HardQuestion question;
    private Way way;
    private int rounds;

    SecondOpinion(Race race, TimetablingProblem problem, long seed, Way first) {
        this.race = race;
        this.problem = problem;
        this.seed = seed;
        this.way = first;
        this.fromBelow = new FromBelow(race);
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
                            new Wording<>(
                                    clauses -> new BreakQuestion(
                                            problem, clauses, Prover.MOST_BREAKS, missing, missingMeetings),
                                    race::isOver))
                    .orElse(null);
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
        return race.isComplete() && !race.isProven() && race.breaks() <= Prover.MOST_BREAKS;
    }

    /** Says whether there is something else to ask at once. */
    private boolean ask(HardQuestion question) {
        long ending = System.nanoTime() + (way.firstTurnNanos << rounds);
        boolean isAnswered = way == Way.FROM_BELOW ? askForFewest(question, ending) : askHalfWay(question, ending);
        if (!isAnswered && System.nanoTime() - ending > 0) {
            takeTheOtherWay();
            return false;
        }
        return true;
    }

    private void takeTheOtherWay() {
        if (way == Way.HALF_WAY) {
            rounds++;
        }
        way = way == Way.FROM_BELOW ? Way.HALF_WAY : Way.FROM_BELOW;
    }

    private boolean askForFewest(HardQuestion question, long ending) {
        return fromBelow.ask(question, () -> race.isOver() || race.isProven() || System.nanoTime() - ending > 0)
                != Answer.NOT_YET;
    }

    private boolean askHalfWay(HardQuestion question, long ending) {
        int asked = (race.lowerBound() + race.breaks() - 1) / 2;
        var answer = question.askNear(
                race.best(),
                () -> race.isOver()
                        || race.breaks() <= asked
                        || race.lowerBound() > asked
                        || System.nanoTime() - ending > 0,
                question.question().allowing(asked, race.missingWeight(), race.missingMeetings()));
        if (answer == Answer.NO) {
            race.proveAtLeast(asked + 1);
        } else if (answer == Answer.YES) {
            race.offerFound(question.timetable());
        }
        return answer != Answer.NOT_YET;
    }
}
