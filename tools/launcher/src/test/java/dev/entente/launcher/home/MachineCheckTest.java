package dev.entente.launcher.home;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.launcher.StackFailure;
import org.junit.jupiter.api.Test;

class MachineCheckTest {

    private static final long GIBIBYTE = 1L << 30;

    @Test
    void allowsAMachineWithRoom() {
        assertThatCode(() -> new MachineCheck(4 * GIBIBYTE, 3 * GIBIBYTE).require())
                .doesNotThrowAnyException();
    }

    @Test
    void saysHowMuchDiskIsMissing() {
        assertThatThrownBy(() -> new MachineCheck(2 * GIBIBYTE, 8 * GIBIBYTE).require())
                .isInstanceOf(StackFailure.class)
                .hasMessage("nothing was started: 2.0 GiB of disk space are available and at least 3.0 GiB are needed");
    }

    @Test
    void saysHowMuchMemoryIsMissing() {
        assertThatThrownBy(() -> new MachineCheck(8 * GIBIBYTE, GIBIBYTE).require())
                .isInstanceOf(StackFailure.class)
                .hasMessage("nothing was started: 1.0 GiB of memory are available and at least 2.5 GiB are needed");
    }
}
