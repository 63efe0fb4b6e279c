package dev.entente.timetabling.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.entente.timetabling.model.Certificate.Status;
import dev.entente.timetabling.model.TimetablingProblem;
import dev.entente.timetabling.proof.BreakQuestion;
import dev.entente.timetabling.proof.HardQuestion;
import dev.entente.timetabling.proof.ProofMemory;
import dev.entente.timetabling.proof.SatEngine.Answer;
import dev.entente.timetabling.proof.Wording;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FromBelowTest {
    private static final long LONG = Duration.ofMinutes(5).toNanos();

    @BeforeEach
    void somebodyCanBeAsked() {
        assumeTrue(HardQuestion.canBeAsked(), "OR-Tools has no library for this machine");
    }

    @Test
    void knowsOfAnyEventWhatTryingEverythingFinds() {
        int infeasible = 0;
        for (long seed = 0; seed < 400; seed++) {
            var problem = RandomEvents.tiny(seed);
            var truth = ExhaustiveSearch.best(problem);
            var race = race(problem);

            try (var question = question(problem, 20)) {
                new FromBelow(race, problem.goal()).ask(question, () -> false);
            }

            if (truth.isPresent()) {
                assertThat(race.status()).isEqualTo(Status.OPTIMAL);
                assertThat(race.breaks()).isEqualTo(truth.get().breaks());
            } else {
                infeasible++;
                assertThat(race.status()).isEqualTo(Status.INFEASIBLE);
            }
        }
        assertThat(infeasible).isBetween(20, 380);
    }

    /** Where there are more breaks than are counted, fairness is not among the clauses. */
    @Test
    void callsNothingInfeasibleThatOnlyHasMoreBreaksThanAreCounted() {
        int seen = 0;
        for (long seed = 0; seed < 4_000; seed++) {
            var problem = RandomEvents.tiny(seed);
            try (var question = question(problem, 0)) {
                if (question.question().mostOfAny().isEmpty()) {
                    continue;
                }
                var truth = ExhaustiveSearch.best(problem);
                if (truth.isPresent() && truth.get().breaks() > 0) {
                    seen++;
                    var race = race(problem);

                    var answer = new FromBelow(race, problem.goal()).ask(question, () -> false);

                    assertThat(answer).isEqualTo(Answer.NO);
                    assertThat(race.status()).isEqualTo(Status.UNKNOWN);
                    race.offerFound(best(problem));
                    assertThat(race.lowerBound()).isEqualTo(1);
                }
            }
        }
        assertThat(seen).isGreaterThan(5);
    }

    private static int[] best(TimetablingProblem problem) {
        var race = race(problem);
        try (var question = question(problem, 20)) {
            new FromBelow(race, problem.goal()).ask(question, () -> false);
        }
        return race.best();
    }

    private static Race race(TimetablingProblem problem) {
        return new Race(new Grid(problem), LONG, () -> false, changed -> {});
    }

    private static HardQuestion question(TimetablingProblem problem, int most) {
        return HardQuestion.of(
                        new ProofMemory(Long.MAX_VALUE),
                        1,
                        new Wording<>(clauses -> new BreakQuestion(problem, clauses, most, 0, 0), () -> false))
                .orElseThrow();
    }
}
