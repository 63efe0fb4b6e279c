package dev.entente.timetabling.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.entente.timetabling.check.TimetableChecker;
import dev.entente.timetabling.engine.ExhaustiveSearch;
import dev.entente.timetabling.engine.RandomEvents;
import dev.entente.timetabling.engine.Timetabler;
import dev.entente.timetabling.proof.SatEngine.Answer;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class CpSatTest {
    private static final int ENOUGH = 2_000_000;

    @BeforeEach
    void isMadeForThisMachine() {
        assumeTrue(CpSat.isThere(), "OR-Tools has no library for this machine");
    }

    @Test
    void answersAsTheOtherEngineDoes() {
        int found = 0;
        for (int seed = 0; seed < 100; seed++) {
            var formula = new Formula();
            addRandomClauses(formula, 40, new SplittableRandom(seed));
            var other = new SatEngine();
            formula.giveTo(other);
            var engine = new CpSat(seed);

            var answer = engine.solve(formula, () -> false);

            assertThat(answer).isEqualTo(other.solve(ENOUGH, () -> false));
            if (answer == Answer.YES) {
                found++;
                formula.forEach(clause -> assertThat(Arrays.stream(clause)
                                .anyMatch(literal -> engine.holds(Math.abs(literal)) == literal > 0))
                        .as(Arrays.toString(clause))
                        .isTrue());
            }
        }
        assertThat(found).isBetween(20, 80);
    }

    @Test
    void findsAndRefutesWhatTryingEverythingDoes() {
        int refuted = 0;
        for (long seed = 0; seed < 400; seed++) {
            var problem = RandomEvents.tiny(seed);
            var truth = ExhaustiveSearch.best(problem);
            var question = new HardQuestion(problem, seed, 20, 0, 0);
            int breaks = truth.map(ExhaustiveSearch.Best::breaks).orElse(20);

            var answer = question.ask(() -> false, question.question().atMost(breaks));

            assertThat(answer).isEqualTo(truth.isPresent() ? Answer.YES : Answer.NO);
            if (truth.isPresent()) {
                var timetable =
                        new Timetabler(problem).take(question.timetable()).timetable();
                assertThat(TimetableChecker.check(problem, timetable).violations())
                        .isEmpty();
                assertThat(TimetableChecker.check(problem, timetable).breaks()).isEqualTo(breaks);
            }
            if (truth.isPresent() && breaks > 0) {
                refuted++;
                assertThat(question.ask(() -> false, question.question().atMost(breaks - 1)))
                        .isEqualTo(Answer.NO);
            }
        }
        assertThat(refuted).isGreaterThan(10);
    }

    /** So many variables, with clauses so many that a model is as likely as none, take longer than anybody waits. */
    @Test
    @Timeout(60)
    void stopsWhenItIsTold() {
        var formula = new Formula();
        addRandomClauses(formula, 600, new SplittableRandom(1));
        var asked = new AtomicInteger();

        assertThat(new CpSat(1).solve(formula, () -> asked.incrementAndGet() > 10))
                .isEqualTo(Answer.NOT_YET);
    }

    private static void addRandomClauses(Formula formula, int variables, SplittableRandom random) {
        for (int variable = 0; variable < variables; variable++) {
            formula.newVariable();
        }
        for (int clause = 0; clause < 4.26 * variables; clause++) {
            formula.add(random.ints(3, 1, variables + 1)
                    .map(variable -> random.nextBoolean() ? variable : -variable)
                    .toArray());
        }
    }
}
