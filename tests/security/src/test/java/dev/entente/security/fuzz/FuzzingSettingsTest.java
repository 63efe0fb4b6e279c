package dev.entente.security.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FuzzingSettingsTest {
    private static final FuzzingSettings SETTINGS = new FuzzingSettings(Duration.ZERO, 1);

    @Test
    void mixSomethingOfEverybodyBeforeMoreOfAnybody() {
        List<String> mixed = SETTINGS.mixed(List.of(List.of("a1", "a2", "a3"), List.of("b1"), List.of("c1", "c2")));

        assertThat(mixed.subList(0, 3)).extracting(text -> text.charAt(0)).containsExactlyInAnyOrder('a', 'b', 'c');
    }
}
