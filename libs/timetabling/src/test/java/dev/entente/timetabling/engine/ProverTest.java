package dev.entente.timetabling.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.entente.timetabling.generator.EventShape;
import dev.entente.timetabling.generator.MarketGenerator;
import dev.entente.timetabling.proof.HardQuestion;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ProverTest {
    private static final long LONG = Duration.ofMinutes(5).toNanos();

    /** Nobody searches on from the first timetable, so the best is the engine's own. */
    @Test
    @Timeout(120)
    void knowsTheFewestBreaksOfALongEventAfterItsFirstQuestion() {
        assumeTrue(HardQuestion.canBeAsked(), "OR-Tools has no library for this machine");
        var problem = MarketGenerator.generate(new EventShape(145, 370, 12, 34, false), 1);
        var grid = new Grid(problem);
        var race = new Race(grid, LONG, () -> false, changed -> {});
        var board = new Board(grid);
        new Construction(board, new Chance(1)).run();
        race.offer(board);
        assertThat(race.isComplete()).isTrue();

        try (var prover = Prover.alone(race, grid, problem, 1, new LastBreak(System::nanoTime))) {
            assertThat(prover.slice()).isFalse();
        }

        assertThat(race.isProven()).isTrue();
        assertThat(race.breaks()).isEqualTo(4);
    }
}
