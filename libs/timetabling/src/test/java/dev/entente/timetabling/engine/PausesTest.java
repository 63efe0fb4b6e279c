package dev.entente.timetabling.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.timetabling.generator.EventShape;
import dev.entente.timetabling.generator.MarketGenerator;
import dev.entente.timetabling.model.TimetablingProblem;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PausesTest {
    @ParameterizedTest
    @ValueSource(ints = {12, 64, 70, 150})
    void measuresAChangedDayAsIfItWereSo(int slots) {
        var whole = MarketGenerator.generate(new EventShape(4, 2, slots, 3, false), 1);
        agrees(whole);
        agrees(inStretches(whole, List.of(slots / 2, slots - slots / 2)));
    }

    private static void agrees(TimetablingProblem problem) {
        var grid = new Grid(problem);
        var pauses = new Pauses(grid);
        var random = new SplittableRandom(grid.slots);
        for (int tried = 0; tried < 500; tried++) {
            var day = new long[grid.words];
            for (int slot = 0; slot < grid.slots; slot++) {
                day[slot >> 6] |= (random.nextBoolean() ? 1L : 0) << slot;
            }
            int one = random.nextInt(grid.slots);
            int other = (one + 1 + random.nextInt(grid.slots - 1)) % grid.slots;
            var before = day.clone();
            long measure = pauses.measureChanged(day, 0, one, other);
            assertThat(day).isEqualTo(before);

            day[one >> 6] ^= 1L << one;
            day[other >> 6] ^= 1L << other;

            assertThat(measure).isEqualTo(pauses.measure(day, 0));
        }
    }

    private static TimetablingProblem inStretches(TimetablingProblem problem, List<Integer> stretches) {
        return new TimetablingProblem(
                problem.name(),
                stretches,
                problem.participants(),
                problem.meetings(),
                problem.pools(),
                problem.fairness(),
                problem.goal());
    }
}
