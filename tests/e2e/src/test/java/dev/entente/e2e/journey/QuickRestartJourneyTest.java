package dev.entente.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.entente.e2e.stack.OnRunningStack;
import dev.entente.launcher.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service that comes back does not load its thousands of classes one by one. */
@ExtendWith(OnRunningStack.class)
@Timeout(180)
class QuickRestartJourneyTest {

    @ParameterizedTest
    @ValueSource(strings = {"registration", "scheduling", "agreements", "reporting"})
    void takesItsClassesFromWhereTheyWereKept(String service, Stack stack) throws IOException {
        assumeFalse(stack.settings().isInstrumented(), "with an agent or options of their own services keep nothing");
        assumeTrue(Files.isReadable(Path.of("/proc/self/maps")), "only Linux tells what a process has mapped");
        var kept = stack.settings().release().keptClasses(service);
        long pid = stack.home().pidFiles().running(service).orElseThrow().pid();

        assertThat(Files.readString(Path.of("/proc/" + pid + "/maps")))
                .contains(kept.file().toString());
    }
}
