package dev.entente.timetabling.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChanceTest {
    private static final int DRAWS = 100_000;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 50})
    void drawsEachNumberBelowTheBoundAsOften(int bound) {
        var chance = new Chance(1);
        var drawn = new int[bound];
        for (int draw = 0; draw < DRAWS; draw++) {
            drawn[chance.below(bound)]++;
        }

        double expected = DRAWS / (double) bound;
        for (int times : drawn) {
            assertThat((double) times)
                    .isBetween(expected - 5 * Math.sqrt(expected), expected + 5 * Math.sqrt(expected));
        }
    }
}
