package dev.entente.timetabling.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.timetabling.generator.EventShape;
import dev.entente.timetabling.generator.MarketGenerator;
import dev.entente.timetabling.model.TimetablingProblem;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** With slices of 100,000 steps, and nobody who proves that some breaks must be. */
class SearchTest {
    private static final long LONG = Duration.ofMinutes(5).toNanos();
    private static final int MANY_SLICES = 1_000;

    /** After 15 slices without anything better it would give up, but that its rounds come to one break again and again. */
    @Test
    void goesOnWhereFewerBreaksSeemAMatterOfTime() {
        var problem = MarketGenerator.generate(new EventShape(12, 30, 10, 4, false), 3);

        assertThat(slicesUntilItGivesUp(problem, 1)).isBetween(60, MANY_SLICES - 1);
    }

    /** Three breaks, to which its rounds come as often: no chance takes all three away. */
    @Test
    void givesUpFarFromTheBound() {
        var problem = MarketGenerator.generate(new EventShape(30, 90, 10, 10, false), 5);

        assertThat(slicesUntilItGivesUp(problem, 3)).isBetween(45, 59);
    }

    private static int slicesUntilItGivesUp(TimetablingProblem problem, int breaks) {
        var grid = new Grid(problem);
        var race = new Race(grid, LONG, () -> false, changed -> {});
        var search = new Search(race, grid, Preference.EVERYTHING, 1, 0);
        int slices = 1;
        while (search.slice() && slices < MANY_SLICES) {
            slices++;
        }
        assertThat(race.breaks()).isEqualTo(breaks);
        return slices;
    }
}
