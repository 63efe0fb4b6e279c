package dev.entente.demo.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenariosTest {

    private static String small() throws IOException {
        try (var in = ScenariosTest.class.getResourceAsStream("/scenarios/small.yaml")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Path changed(Path folder, String from, String to) throws IOException {
        var text = small();
        assertThat(text).contains(from);
        return Files.writeString(folder.resolve("changed.yaml"), text.replaceFirst(Pattern.quote(from), to));
    }

    @Test
    void readsTheTenEventsAndSaysWhichGatheringIsLeftOut() throws IOException {
        var scenario = Scenarios.read("eccp-2016-2017");
        assertThat(scenario.plan().events()).hasSize(10);
        assertThat(scenario.leftOut())
                .extracting(Scenario.LeftOut::what)
                .containsExactly("European Cluster Conference, Brussels 2016");
        assertThat(scenario.plan().sides().get(Side.EUROPE)).hasSize(28);
        assertThat(scenario.plan().sides().get(Side.BEYOND)).containsExactly("US", "TW", "BR", "MX", "IR", "TH");
    }

    @Test
    void namesASourceForEveryTargetOrSaysThatItIsInvented() throws IOException {
        var scenario = Scenarios.read("eccp-2016-2017");
        assertThat(scenario.targets())
                .filteredOn(target -> target.value() != null && target.value() == 2180)
                .extracting(Target::source)
                .containsExactly("A");
        assertThat(scenario.targets()).extracting(Target::source).containsOnly("A", "B", "invented");
        assertThat(scenario.beside())
                .filteredOn(figure -> figure.value() == 2210)
                .extracting(Scenario.FigureBeside::source)
                .containsExactly("B");
    }

    @Test
    void refusesAFieldThatNobodyKnows(@TempDir Path folder) throws IOException {
        var file = changed(folder, "seed: 7", "seed: 7\n  sead: 8");
        assertThatThrownBy(() -> Scenarios.read(file.toString()))
                .isInstanceOf(ScenarioFault.class)
                .hasMessageContaining("sead");
    }

    @Test
    void refusesATargetWithAnUnnamedSource(@TempDir Path folder) throws IOException {
        var file = changed(folder, "value: 120, source: invented", "value: 120, source: Q");
        assertThatThrownBy(() -> Scenarios.read(file.toString()))
                .isInstanceOf(ScenarioFault.class)
                .hasMessageContaining("no named source");
    }

    @Test
    void refusesACohortFromACountryOfTheOtherSide(@TempDir Path folder) throws IOException {
        var file = changed(folder, "countries: {US: 4}", "countries: {DE: 4}");
        assertThatThrownBy(() -> Scenarios.read(file.toString()))
                .isInstanceOf(ScenarioFault.class)
                .hasMessageContaining("DE");
    }

    @Test
    void saysWhenThereIsNoSuchScenario() {
        assertThatThrownBy(() -> Scenarios.read("nowhere"))
                .isInstanceOf(ScenarioFault.class)
                .hasMessageContaining("nowhere");
    }
}
