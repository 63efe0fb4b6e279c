package dev.entente.timetabling.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.timetabling.proof.SatEngine.Answer;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TotaliserTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8})
    void countsEveryChoiceOfInputs(int inputs) {
        for (int chosen = 0; chosen < 1 << inputs; chosen++) {
            var engine = new SatEngine();
            var literals =
                    IntStream.range(0, inputs).map(i -> engine.newVariable()).toArray();
            var count = new Totaliser(engine, inputs, true).count(literals);
            for (int i = 0; i < inputs; i++) {
                engine.add((chosen >> i & 1) != 0 ? literals[i] : -literals[i]);
            }

            assertThat(engine.solve(1_000, () -> false)).isEqualTo(Answer.YES);

            for (int i = 0; i < inputs; i++) {
                assertThat(engine.holds(count[i])).isEqualTo(Integer.bitCount(chosen) > i);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 7})
    void refusesMoreThanTheCeilingSays(int inputs) {
        var engine = new SatEngine();
        var literals = IntStream.range(0, inputs).map(i -> engine.newVariable()).toArray();
        var count = new Totaliser(engine, 2, false).count(literals);
        engine.add(-count[1]);
        engine.add(literals[0]);

        assertThat(engine.solve(1_000, () -> false)).isEqualTo(Answer.YES);

        engine.add(literals[inputs - 1]);
        assertThat(engine.solve(1_000, () -> false)).isEqualTo(Answer.NO);
    }
}
