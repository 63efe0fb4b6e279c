package dev.entente.bench.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FigureTest {

    @Test
    void takesPercentilesFromMeasuredValues() {
        Distribution hundred = Distribution.of(
                IntStream.rangeClosed(1, 100).mapToObj(value -> (double) value).toList());

        assertThat(hundred.median()).isEqualTo(50);
        assertThat(hundred.percentile(99)).isEqualTo(99);
        assertThat(hundred.most()).isEqualTo(100);
        assertThat(Distribution.of(List.of(7.0)).percentile(99)).isEqualTo(7);
    }

    @Test
    void saysWhetherAGoalIsReached() {
        assertThat(Figure.of("p99", 999, "ms").with(Goal.below(1000)).line()).endsWith("goal < 1000 ms: reached");
        assertThat(Figure.of("p99", 1000, "ms").with(Goal.below(1000)).line()).endsWith("goal < 1000 ms: NOT REACHED");
        assertThat(Figure.of("ratio", 0.5, "").with(Goal.atLeast(0.5)).line()).endsWith("goal ≥ 0.50: reached");
        assertThat(Figure.of("replay", 60, "s").with(Goal.atMost(60)).reached()).isTrue();
        assertThat(Figure.of("rate", 12.34, "1/s").reached()).isNull();
    }
}
