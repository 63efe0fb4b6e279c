package dev.entente.bench.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatLineTest {

    @Test
    void readsTimesBehindANameWithSpacesAndParentheses() {
        StatLine stat = StatLine.parse(
                "4711 (C1 (a) b) S 1 4711 4711 0 -1 4194304 100 0 0 0 250 50 30 20 20 0 12 0 99 1000 10 18446744073709551615\n");

        assertThat(stat).isEqualTo(new StatLine("C1 (a) b", 3.0, 3.5));
    }

    @Test
    void seesTheTimeOfThisProcess() {
        ProcessorTime before = ProcessTable.ofStarter(ProcessHandle.current());

        new NoiseMeter().calibrate();

        assertThat(ProcessTable.ofStarter(ProcessHandle.current()).since(before).all())
                .isPositive();
    }
}
