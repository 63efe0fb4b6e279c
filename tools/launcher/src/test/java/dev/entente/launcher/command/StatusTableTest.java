package dev.entente.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.launcher.ProcessState;
import dev.entente.launcher.ProcessState.Health;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class StatusTableTest {

    private static final ProcessState KAFKA = new ProcessState(
            "kafka",
            Health.READY,
            Map.of("broker", 18101),
            OptionalLong.of(4711),
            OptionalLong.of(180L << 20),
            Optional.of(Duration.ofSeconds(3_725)),
            URI.create("kafka://127.0.0.1:18101"));

    private static final ProcessState REPORTING = new ProcessState(
            "reporting",
            Health.NOT_READY,
            Map.of("http", 18140),
            OptionalLong.of(4712),
            OptionalLong.of(220L << 20),
            Optional.of(Duration.ofSeconds(5)),
            URI.create("http://127.0.0.1:18140"));

    @Test
    void showsWhatAPersonAsksFor() {
        assertThat(new StatusTable(List.of(KAFKA)).text())
                .contains("kafka")
                .contains("4711")
                .contains("18101")
                .contains("ready")
                .contains("180 MiB")
                .contains("1:02:05");
    }

    @Test
    void addsTheMemoryUp() {
        assertThat(new StatusTable(List.of(KAFKA, REPORTING)).text()).endsWith("400 MiB");
    }

    @Test
    void isContentOnlyWhenAllAreReady() {
        assertThat(new StatusTable(List.of(KAFKA)).allReady()).isTrue();
        assertThat(new StatusTable(List.of(KAFKA, REPORTING)).allReady()).isFalse();
    }
}
