package dev.entente.deployment;

import static dev.entente.launcher.topology.Topology.ENTENTE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.launcher.topology.Program;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The script that builds before the launcher exists cannot ask its topology, so it has a list of its own. */
class StartScriptTest {
    private final String script = Project.text("entente");

    @Test
    void buildsTheServicesThatTheLauncherStarts() {
        assertThat(services(script))
                .containsExactlyElementsOf(
                        ENTENTE.services().stream().map(Program::name).toList());
    }

    @Test
    void wouldNoticeAServiceThatIsNotBuilt() {
        assertThat(services(script.replaceFirst("services=\"(.*) \\w+\"", "services=\"$1\"")))
                .hasSize(ENTENTE.services().size() - 1);
    }

    @Test
    void parentListsTheModuleOfEveryService() {
        assertThat(ENTENTE.services())
                .allSatisfy(service -> assertThat(Project.text("pom.xml"))
                        .contains("<module>services/" + service.name() + "</module>"));
    }

    private static List<String> services(String script) {
        return script.lines()
                .filter(line -> line.startsWith("services=\""))
                .flatMap(line -> Arrays.stream(line.substring("services=\"".length(), line.length() - 1)
                        .split(" ", -1)))
                .toList();
    }
}
