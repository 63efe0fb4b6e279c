package dev.entente.chaos.stage;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoleUseTest {
    @TempDir
    private Path folder;

    @Test
    void refusesAHomeThatAnotherRunUses() {
        try (SoleUse first = SoleUse.of(folder.resolve("home"))) {
            assertThatThrownBy(() -> SoleUse.of(folder.resolve("home")))
                    .as("while %s goes on", first)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("another run is at work in");
        }
    }

    @Test
    void takesAHomeThatNobodyUsesAnyMore() {
        SoleUse.of(folder.resolve("home")).close();

        assertThatCode(() -> SoleUse.of(folder.resolve("home")).close()).doesNotThrowAnyException();
    }
}
