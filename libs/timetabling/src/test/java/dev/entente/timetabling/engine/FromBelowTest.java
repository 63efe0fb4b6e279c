package dev.entente.timetabling.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
    void knowsOfAnyTimetableHowFewBreaksThereCanBe() {
        int bettered = 0;
        for (long seed = 0; seed < 2_000; seed++) {
            var problem = RandomEvents.tiny(seed);
            var race = begun(problem, seed);
            if (race.isComplete()) {
                int before = race.breaks();

                try (var question = question(problem, 20)) {
                    assertThat(new FromBelow(race).ask(question, () -> false)).isEqualTo(Answer.YES);
                }

                int fewest = ExhaustiveSearch.best(problem).orElseThrow().breaks();
                assertThat(race.breaks()).isEqualTo(fewest);
                assertThat(race.lowerBound()).isEqualTo(fewest);
                bettered += fewest < before ? 1 : 0;
            }
        }
        assertThat(bettered).isGreaterThan(5);
    }

    /** Where there are more breaks than are counted, fairness is not among the clauses. */
    @Test
    void knowsOnlyThatThereAreMoreBreaksThanAreCounted() {
        int seen = 0;
        for (long seed = 0; seed < 4_000; seed++) {
            var problem = RandomEvents.tiny(seed);
            var race = begun(problem, seed);
            try (var question = question(problem, 0)) {
                if (race.isComplete()
                        && question.question().mostOfAny().isPresent()
                        && ExhaustiveSearch.best(problem).orElseThrow().breaks() > 0) {
                    seen++;

                    assertThat(new FromBelow(race).ask(question, () -> false)).isEqualTo(Answer.NO);

                    assertThat(race.lowerBound()).isEqualTo(1);
                }
            }
        }
        assertThat(seen).isGreaterThan(5);
    }

    /** A race with the first timetable that comes to hand, when that keeps the rules. */
    private static Race begun(TimetablingProblem problem, long seed) {
        var grid = new Grid(problem);
        var race = new Race(grid, LONG, () -> false, changed -> {});
        var board = new Board(grid);
        new Construction(board, new Chance(seed)).run();
        board.levelFairness();
        if (board.isSound()) {
            race.offer(board);
        }
        return race;
    }

    private static HardQuestion question(TimetablingProblem problem, int most) {
        return HardQuestion.of(
                        new ProofMemory(Long.MAX_VALUE),
                        1,
                        new Wording<>(clauses -> new BreakQuestion(problem, clauses, most, 0, 0), () -> false))
                .orElseThrow();
    }
}
