package dev.entente.deployment.kubernetes;

import static dev.entente.deployment.LauncherEnvironment.port;
import static dev.entente.launcher.topology.Topology.ENTENTE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.entente.deployment.Project;
import dev.entente.launcher.topology.Program;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NetworkPoliciesTest {
    private static final Map<String, String> INGRESS = Map.of("entente.dev/ingress", "true");
    private static final Map<String, String> MONITORING = Map.of("entente.dev/monitoring", "true");
    private static final int SQL = 5432;

    private final Manifests manifests = Manifests.ofTheProject();
    private final NetworkPolicies policies = new NetworkPolicies(manifests);

    static List<String> services() {
        return ENTENTE.services().stream().map(Program::name).toList();
    }

    @Test
    void nameExistingPodsAndPorts() {
        assertThat(policies.differences()).isEmpty();
    }

    @Test
    void guardEveryPod() {
        assertThat(Pod.of(manifests))
                .hasSize(ENTENTE.services().size() + ENTENTE.databases().size() + 2)
                .allSatisfy(
                        pod -> assertThat(policies.guard(pod)).as(pod.name()).isTrue());
    }

    @ParameterizedTest
    @MethodSource("services")
    void letAServiceReachWhatItIsToldOf(String service) {
        assertThat(policies.allow(pod(service), pod(service + "-db"), SQL)).isTrue();
        assertThat(policies.allow(pod(service), pod("entente"), 9093)).isTrue();
        assertThat(policies.allow(pod(service), pod("keycloak"), 8080)).isTrue();
        assertThat(policies.allow(pod("keycloak"), pod("keycloak-db"), SQL)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("services")
    void keepEverybodyElseOutOfAServicesDatabase(String service) {
        assertThat(Pod.of(manifests).stream()
                        .filter(other -> policies.allow(other, pod(service + "-db"), SQL))
                        .map(Pod::name))
                .containsExactlyInAnyOrder(service, service + "-db");
    }

    @ParameterizedTest
    @MethodSource("services")
    void openAServiceToItsCallersAndItsMonitoring(String service) {
        assertThat(policies.allowNamespace(INGRESS, pod(service), port(service, "http")))
                .isTrue();
        assertThat(policies.allowNamespace(INGRESS, pod(service), port(service, "management")))
                .isFalse();
        assertThat(policies.allowNamespace(MONITORING, pod(service), port(service, "management")))
                .isTrue();
    }

    @Test
    void admitOnlyNamespacesThatTheReadmeTellsHowToLabel() {
        var readme = Project.text("k8s/README.md");

        assertThat(policies.namespaces())
                .isNotEmpty()
                .allSatisfy(labels -> labels.forEach((label, value) -> assertThat(readme)
                        .contains(label.equals("kubernetes.io/metadata.name") ? value : label + "=" + value)));
    }

    @Test
    void noticesAPolicyForNoPodAndAPortWhereNobodyListens() {
        var policy = "reporting-db-from-reporting-alone";
        var altered = manifests
                .changed("NetworkPolicy", policy, "/spec/ingress/0/ports/0/port", IntNode.valueOf(5433))
                .changed(
                        "NetworkPolicy",
                        policy,
                        "/spec/ingress/0/from/0/podSelector/matchLabels/app.kubernetes.io~1name",
                        TextNode.valueOf("reports"))
                .changed(
                        "NetworkPolicy",
                        "kafka-from-the-services",
                        "/spec/podSelector/matchLabels/strimzi.io~1cluster",
                        TextNode.valueOf("kafka"));

        assertThat(new NetworkPolicies(altered).differences())
                .contains(
                        policy + " opens 5433, where nobody listens",
                        policy + " lets in no pod by {app.kubernetes.io/name=reports}",
                        "kafka-from-the-services is for no pod");
    }

    @Test
    void noticesADatabaseThatIsOpenToAll() {
        var altered = new NetworkPolicies(manifests.without(
                "NetworkPolicy",
                "reporting-db-from-reporting-alone",
                "/spec/ingress/0/from/0/podSelector/matchLabels/app.kubernetes.io~1name"));

        assertThat(altered.allow(pod("agreements"), pod("reporting-db"), SQL)).isTrue();
        assertThat(policies.allow(pod("agreements"), pod("reporting-db"), SQL)).isFalse();
    }

    private Pod pod(String name) {
        return Pod.of(manifests).stream()
                .filter(pod -> pod.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
