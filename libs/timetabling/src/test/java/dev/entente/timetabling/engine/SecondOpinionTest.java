package dev.entente.timetabling.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.entente.timetabling.engine.SecondOpinion.Way;
import dev.entente.timetabling.model.Certificate.Status;
import dev.entente.timetabling.proof.HardQuestion;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SecondOpinionTest {
    private static final long LONG = Duration.ofMinutes(5).toNanos();

    @BeforeEach
    void somebodyCanBeAsked() {
        assumeTrue(HardQuestion.canBeAsked(), "OR-Tools has no library for this machine");
    }

    @ParameterizedTest
    @EnumSource
    void endsAtTheBestThereIsFromAnyTimetable(Way way) {
        int bettered = 0;
        for (long seed = 0; seed < 2_000; seed++) {
            var problem = RandomEvents.tiny(seed);
            var race = begun(new Grid(problem), seed);
            if (race.status() == Status.FEASIBLE) {
                int before = race.breaks();
                var second = new SecondOpinion(race, problem, seed, way);
                while (!race.isOver()) {
                    assertThat(second.slice()).isTrue();
                }
                int best = ExhaustiveSearch.best(problem).orElseThrow().breaks();
                assertThat(race.breaks()).isEqualTo(best);
                assertThat(race.lowerBound()).isEqualTo(best);
                bettered += best < before ? 1 : 0;
            }
        }
        assertThat(bettered).isGreaterThan(5);
    }

    @Test
    void leavesTheSearchAloneWhileMeetingsHaveNoPlace() {
        var problem = RandomEvents.tiny(1);
        var race = new Race(new Grid(problem), LONG, () -> false, changed -> {});

        assertThat(new SecondOpinion(race, problem, 1, Way.FROM_BELOW).slice()).isFalse();
    }

    /** Comfort, which is left then, is the search's. */
    @Test
    void leavesTheSearchAloneOnceAllIsProven() {
        int proven = 0;
        for (long seed = 0; seed < 300; seed++) {
            var problem = RandomEvents.tiny(seed);
            var race = begun(new Grid(problem), seed);
            if (race.status() == Status.FEASIBLE) {
                race.proveAtLeast(race.breaks());
            }
            if (race.isProven()) {
                proven++;
                assertThat(new SecondOpinion(race, problem, 1, Way.FROM_BELOW).slice())
                        .isFalse();
            }
        }
        assertThat(proven).isGreaterThan(5);
    }

    /** A race with the first timetable that comes to hand. */
    private static Race begun(Grid grid, long seed) {
        var race = new Race(grid, LONG, () -> false, changed -> {});
        var board = new Board(grid);
        new Construction(board, new Chance(seed)).run();
        board.levelFairness();
        if (board.isSound()) {
            race.offer(board);
        }
        return race;
    }
}
