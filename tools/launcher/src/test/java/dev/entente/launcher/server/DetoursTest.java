package dev.entente.launcher.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.launcher.home.Secrets;
import dev.entente.launcher.topology.Topology;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetoursTest {

    private static final Map<String, Integer> OWN_PORTS = Map.of("http", 18120, "management", 18121);

    @TempDir
    private Path secrets;

    @Test
    void findEverythingAtItsOwnPortWithoutThem() {
        var environment = environment(Map.of());

        assertThat(environment)
                .containsEntry("ENTENTE_DB_URL", "127.0.0.1:18100/scheduling")
                .containsEntry("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:18101")
                .containsEntry("ENTENTE_OIDC_URL", "http://127.0.0.1:18103/realms/entente");
    }

    @Test
    void leadAServiceToItsNeighboursAnotherWay() {
        var environment = environment(Map.of("postgres", 18160, "kafka", 18161, "keycloak", 18162));

        assertThat(environment)
                .containsEntry("ENTENTE_DB_URL", "127.0.0.1:18160/scheduling")
                .containsEntry("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:18161")
                .containsEntry("ENTENTE_OIDC_URL", "http://127.0.0.1:18162/realms/entente")
                .containsEntry("ENTENTE_HTTP_PORT", "18120");
    }

    private Map<String, String> environment(Map<String, Integer> detours) {
        var addresses = new Addresses(Topology.ENTENTE, 18100, detours);
        return new ServiceEnvironment(new Secrets(secrets), addresses).of("scheduling", OWN_PORTS);
    }
}
