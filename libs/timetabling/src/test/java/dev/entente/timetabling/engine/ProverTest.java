package dev.entente.timetabling.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.entente.timetabling.generator.EventShape;
import dev.entente.timetabling.generator.MarketGenerator;
import dev.entente.timetabling.model.TimetablingProblem;
import dev.entente.timetabling.proof.HardQuestion;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ProverTest {
    private static final long LONG = Duration.ofMinutes(5).toNanos();
    private static final int FEWEST = 4;

    private final TimetablingProblem problem = MarketGenerator.generate(new EventShape(145, 370, 12, 34, false), 1);
    private final Grid grid = new Grid(problem);
    private final Race race = new Race(grid, LONG, () -> false, changed -> {});

    /** Nobody searches on from the first timetable, so the best is the engine's own. */
    @Test
    @Timeout(120)
    void knowsTheFewestBreaksOfALongEventAfterItsFirstQuestion() {
        var board = new Board(grid);
        new Construction(board, new Chance(1)).run();
        race.offer(board);
        assertThat(race.isComplete()).isTrue();

        assertKnowsAfterItsFirstQuestion();
    }

    @Test
    @Timeout(120)
    void knowsThemWhereTheSearchIsNearThem() {
        var search = new Search(race, grid, Preference.EVERYTHING, 1, 0);
        while (!race.isComplete() || race.breaks() > FEWEST + 1) {
            search.slice();
        }
        race.proveAtLeast(FEWEST - 1);
        assertThat(race.breaks()).isGreaterThan(FEWEST);

        assertKnowsAfterItsFirstQuestion();
    }

    /** A question that was to go on until its thousand conflicts would leave the search on the same thread without time. */
    @Test
    void leavesAQuestionOpenWhenItsTurnIsOver() {
        var board = new Board(grid);
        new Construction(board, new Chance(1)).run();
        race.offer(board);
        try (var prover = Prover.byTurns(race, grid, problem, () -> true)) {
            assertThat(prover.slice()).isTrue();
        }
        assertThat(race.lowerBound()).isEqualTo(new DaysAlone(grid).breaks());

        try (var prover = Prover.byTurns(race, grid, problem, () -> false)) {
            assertThat(prover.slice()).isTrue();
        }
        assertThat(race.lowerBound()).isGreaterThan(new DaysAlone(grid).breaks());
    }

    private void assertKnowsAfterItsFirstQuestion() {
        assumeTrue(HardQuestion.canBeAsked(), "OR-Tools has no library for this machine");
        try (var prover = Prover.alone(race, grid, problem, 1, new LastBreak(System::nanoTime))) {
            assertThat(prover.slice()).isFalse();
        }

        assertThat(race.isProven()).isTrue();
        assertThat(race.breaks()).isEqualTo(FEWEST);
    }
}
