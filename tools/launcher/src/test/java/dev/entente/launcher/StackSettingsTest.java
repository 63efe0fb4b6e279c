package dev.entente.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.launcher.topology.Topology;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StackSettingsTest {

    @Test
    void livesInTheCheckoutUnlessToldOtherwise() {
        var settings = StackSettings.fromEnvironment(Map.of());

        assertThat(settings.home().folder())
                .isEqualTo(settings.checkout().folder().resolve(".entente"));
        assertThat(settings.portBase()).isEqualTo(18100);
    }

    @Test
    void livesWhereTheEnvironmentSays() {
        var settings = StackSettings.fromEnvironment(Map.of("ENTENTE_HOME", "/srv/entente", "ENTENTE_PORTS", "19100"));

        assertThat(settings.home().folder()).isEqualTo(Path.of("/srv/entente"));
        assertThat(settings.portBase()).isEqualTo(19100);
    }

    @Test
    void refusesAPortBaseThatIsNoPort() {
        assertThatThrownBy(() -> StackSettings.fromEnvironment(Map.of("ENTENTE_PORTS", "many")))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("ENTENTE_PORTS")
                .hasMessageContaining("many");
        assertThatThrownBy(() -> StackSettings.fromEnvironment(Map.of("ENTENTE_PORTS", "80")))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("80");
    }

    @Test
    void refusesInstancesOfWhatIsNoService() {
        var settings = StackSettings.fromEnvironment(Map.of());

        assertThatThrownBy(() -> settings.withInstances("kafka", 2)).hasMessageContaining("kafka");
        assertThatThrownBy(() -> settings.withInstances("scheduling", 6)).hasMessageContaining("1 to 5");
    }

    @Test
    void countsInstancesThatRunFromAnEarlierStart() {
        var settings = StackSettings.fromEnvironment(Map.of()).withRunning(List.of("scheduling", "scheduling-3"));

        assertThat(settings.instancesOf(Topology.ENTENTE.program("scheduling"))).isEqualTo(3);
        assertThat(settings.instancesOf(Topology.ENTENTE.program("reporting"))).isEqualTo(1);
    }
}
