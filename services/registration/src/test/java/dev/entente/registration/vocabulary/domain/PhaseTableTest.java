package dev.entente.registration.vocabulary.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.platform.rule.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PhaseTableTest {

    @Test
    void isTheTableThatTheReadmeShows() throws IOException {
        List<String> shown = Files.readAllLines(Path.of("README.md")).stream()
                .filter(line -> line.matches("\\| `[A-Z_]+` .*"))
                .toList();

        List<String> ruled =
                Arrays.stream(PhasedCommand.values()).map(PhaseTableTest::line).toList();

        assertThat(shown).containsExactlyElementsOf(ruled);
    }

    @Test
    void allowsNothingOnceArchivedOrCancelled() {
        for (PhasedCommand command : PhasedCommand.values()) {
            assertThat(PhaseTable.phasesOf(command)).doesNotContain(Phase.ARCHIVED, Phase.CANCELLED);
        }
    }

    @Test
    void namesThePhasesThatWouldAllowACommand() {
        assertThatThrownBy(() -> PhaseTable.requireAllowed(PhasedCommand.APPLY, Phase.DRAFT))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("REGISTRATION")
                .hasMessageContaining("DRAFT");
    }

    @Test
    void leadsOneStepForwardOnly() {
        for (Phase from : Phase.values()) {
            Set<Phase> next = Stream.of(Phase.values()).filter(from::leadsTo).collect(Collectors.toSet());
            assertThat(next).hasSizeLessThanOrEqualTo(1).doesNotContain(Phase.CANCELLED, Phase.DRAFT);
        }
    }

    private static String line(PhasedCommand command) {
        return Stream.of(Phase.DRAFT, Phase.REGISTRATION, Phase.BOOKING, Phase.RUNNING, Phase.FOLLOW_UP)
                .map(phase -> PhaseTable.phasesOf(command).contains(phase) ? "yes" : "–")
                .collect(Collectors.joining(" | ", "| `" + command + "` | ", " |"));
    }
}
