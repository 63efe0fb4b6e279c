package dev.entente.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StartMarkTest {
    private static final String STAT = "4711 (java) Z 1) %s 1 4711 4711 0 -1 4194304 9 0 0 0 1 2 0 0 20 0 %d 0 815 0";

    @Test
    void takesAProcessForRunningUntilItsLastThreadHasEnded() {
        assertThat(StartMark.hasEnded(STAT.formatted("S", 40))).isFalse();
        assertThat(StartMark.hasEnded(STAT.formatted("Z", 39))).isFalse();
        assertThat(StartMark.hasEnded(STAT.formatted("Z", 1))).isTrue();
        assertThat(StartMark.hasEnded(STAT.formatted("X", 0))).isTrue();
    }

    @Test
    void knowsItselfAgain() {
        long self = ProcessHandle.current().pid();

        assertThat(StartMark.of(self)).isPresent().isEqualTo(StartMark.of(self));
    }
}
