package dev.entente.deployment.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import dev.entente.deployment.Nodes;
import dev.entente.deployment.Project;
import dev.entente.deployment.StrictYaml;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.constructor.DuplicateKeyException;

class ManifestKindsTest {
    private final Manifests manifests = Manifests.ofTheProject();

    static Stream<Path> files() {
        return Manifests.files(Project.file("k8s"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyManifestIsStrictlyOfItsKind(Path file) {
        assertThat(StrictYaml.documents(file))
                .isNotEmpty()
                .allSatisfy(manifest ->
                        assertThat(ManifestKinds.violations(manifest)).isEmpty());
    }

    @Test
    void noNameStandsTwice() {
        assertThat(manifests.all().stream()
                        .map(manifest -> manifest.path("kind").asText() + " " + Manifests.name(manifest)))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Deployment    | agreements                  | /spec/replica                                     | replica
            Deployment    | agreements                  | /spec/template/spec/containers/0/livenesProbe     | livenesProbe
            Deployment    | agreements                  | /spec/template/spec/securityContext/runAsRoot     | runAsRoot
            Service       | agreements                  | /spec/ports/0/targetPorts                         | targetPorts
            NetworkPolicy | nothing-by-default          | /spec/podSelectors                                | podSelectors
            Kafka         | entente                     | /spec/kafka/replication                           | replication
            Kafka         | entente                     | /spec/kafka/listeners/0/tsl                       | tsl
            KafkaNodePool | combined                    | /spec/storages                                    | storages
            KafkaTopic    | entente.scheduling.meetings | /spec/partition                                   | partition
            KafkaUser     | agreements                  | /spec/authorisation                               | authorisation
            Cluster       | agreements-db               | /spec/instance                                    | instance
            Cluster       | agreements-db               | /spec/bootstrap/initdb/localCollate               | localCollate
            Cluster       | agreements-db               | /spec/managed/roles/0/password                    | password
            Keycloak      | keycloak                    | /spec/hostnames                                   | hostnames
            Keycloak      | keycloak                    | /metadata/label                                   | label
            Deployment    | agreements                  | /apiVersion                                       | nothing here is of the kind x Deployment
            KafkaTopic    | entente.scheduling.meetings | /kind                                             | nothing here is of the kind kafka.strimzi.io/v1 x
            """)
    void noticesWhatAKindDoesNotHave(String kind, String name, String place, String complaint) {
        var altered = Nodes.changed(manifests.the(kind, name), place, "x");

        assertThat(ManifestKinds.violations(altered))
                .anySatisfy(violation -> assertThat(violation).contains(complaint));
    }

    @Test
    void noticesANumberWhereATextIsNeeded() {
        JsonNode altered = Nodes.changed(
                manifests.the("Deployment", "agreements"),
                "/spec/template/spec/containers/0/env/0/value",
                IntNode.valueOf(18130));

        assertThat(ManifestKinds.violations(altered)).isNotEmpty();
    }

    @Test
    void refusesAKeyThatStandsTwice() {
        var twice = Project.text(Manifests.BASE.resolve("keycloak.yaml"))
                .replace("  instances: 2", "  instances: 2\n  instances: 3");

        assertThatThrownBy(() -> StrictYaml.documents(twice))
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("instances");
    }
}
