package dev.entente.deployment.kubernetes;

import static dev.entente.deployment.LauncherEnvironment.port;
import static dev.entente.launcher.topology.Topology.ENTENTE;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.deployment.Differences;
import dev.entente.deployment.LauncherEnvironment;
import dev.entente.deployment.Nodes;
import dev.entente.deployment.ServiceImage;
import dev.entente.launcher.topology.Program;
import io.fabric8.kubernetes.api.model.Quantity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Deployments and Services beside the launcher's services: names, ports, probes, environment, memory. */
record DeploymentComparison(Manifests manifests, LauncherEnvironment launcher) {
    private static final Path DATABASE_AUTHORITY = Path.of("/tls/database/ca.crt");
    private static final Path KAFKA_AUTHORITY = Path.of("/tls/kafka/ca.crt");

    List<String> differences() {
        var differences = new Differences();
        var names = ENTENTE.services().stream().map(Program::name).toList();
        differences.sameNames("the Deployments", names, manifests.names("Deployment"));
        differences.sameNames("the Services", names, manifests.names("Service"));
        names.forEach(name -> compare(name, differences));
        var all = new ArrayList<>(differences.all());
        names.forEach(name -> all.addAll(ServiceImage.ofTheProject().heapDifferences(name, memory(name))));
        return all;
    }

    private void compare(String name, Differences differences) {
        labels(name, differences);
        var ports = new TreeMap<String, String>();
        LauncherEnvironment.ports(name).forEach((use, number) -> ports.put(use, number.toString()));
        differences.sameEntries(name + "'s ports", ports, ports(container(name).path("ports"), "containerPort"));
        differences.same(name + "'s Service", Map.of("http", "" + port(name, "http")), servicePorts(name));
        differences.sameEntries(name + "'s environment", environment(name), said(name));
        differences.same(name + "'s mounted secrets", authorities(name), mountedSecrets(name));
        for (var probe : List.of("startupProbe", "readinessProbe", "livenessProbe")) {
            var asked = container(name).path(probe).path("httpGet");
            differences.same(
                    name + "'s " + probe, "management", asked.path("port").asText());
        }
    }

    private void labels(String name, Differences differences) {
        var deployment = manifests.the("Deployment", name);
        var expected = Map.of("app.kubernetes.io/name", name);
        var ofPods = Nodes.texts(deployment.at("/spec/template/metadata/labels"));
        differences.same(name + "'s selector", expected, Nodes.texts(deployment.at("/spec/selector/matchLabels")));
        differences.same(
                name + "'s Service selects",
                expected,
                Nodes.texts(manifests.the("Service", name).at("/spec/selector")));
        differences.contains(name + "'s pods' label", expected, ofPods);
        differences.same(
                name + "'s image",
                "entente/" + name + ":latest",
                container(name).path("image").asText());
    }

    /** The launcher's, with addresses inside the cluster; names and passwords of roles come from secrets. */
    private Map<String, String> environment(String service) {
        var expected = new TreeMap<String, String>();
        launcher.ofSecuredService(service, DATABASE_AUTHORITY)
                .forEach((name, value) -> expected.put(name, inCluster(service, name, value)));
        expected.put("ENTENTE_KAFKA_TLS_AUTHORITY", KAFKA_AUTHORITY.toString());
        expected.put("ENTENTE_KAFKA_USER", service);
        // Strimzi keeps the password of a user in a secret of the same name.
        expected.put("ENTENTE_KAFKA_PASSWORD", secretKey(service, "password"));
        expected.put("QUARKUS_OIDC_TOKEN_ISSUER", issuer());
        return expected;
    }

    private String inCluster(String service, String name, String value) {
        if (name.endsWith("_USER") || name.endsWith("_PASSWORD")) {
            var use = name.split("_", 4)[2].toLowerCase(Locale.ROOT);
            var key = name.endsWith("_USER") ? "username" : "password";
            return secretKey(service + "-db-" + use, key);
        }
        return value.replace("127.0.0.1:" + port("postgres", "sql"), service + "-db-rw:5432")
                .replace("127.0.0.1:" + port("kafka", "broker"), kafka())
                .replace("127.0.0.1:" + port("keycloak", "http"), "keycloak-service:" + keycloakPort());
    }

    /** Strimzi calls a cluster's address so. */
    private String kafka() {
        var cluster = manifests.of("Kafka").getFirst();
        return Manifests.name(cluster) + "-kafka-bootstrap:"
                + cluster.at("/spec/kafka/listeners/0/port").asText();
    }

    private String keycloakPort() {
        return manifests.the("Keycloak", "keycloak").at("/spec/http/httpPort").asText();
    }

    private String issuer() {
        return manifests
                        .the("Keycloak", "keycloak")
                        .at("/spec/hostname/hostname")
                        .asText() + "/realms/entente";
    }

    private Map<String, String> said(String service) {
        var said = new TreeMap<String, String>();
        Nodes.stream(container(service).path("env")).forEach(variable -> {
            var secret = variable.at("/valueFrom/secretKeyRef");
            said.put(
                    variable.path("name").asText(),
                    secret.isMissingNode()
                            ? variable.path("value").asText()
                            : secretKey(
                                    secret.path("name").asText(),
                                    secret.path("key").asText()));
        });
        return said;
    }

    /** The operators keep the certificates of their authorities in secrets of these names. */
    private Map<String, String> authorities(String service) {
        return new TreeMap<>(Map.of(
                DATABASE_AUTHORITY.toString(),
                secretKey(service + "-db-ca", "ca.crt"),
                KAFKA_AUTHORITY.toString(),
                secretKey(Manifests.name(manifests.of("Kafka").getFirst()) + "-cluster-ca-cert", "ca.crt")));
    }

    private Map<String, String> mountedSecrets(String service) {
        var volumes = manifests.the("Deployment", service).at("/spec/template/spec/volumes");
        var mounted = new TreeMap<String, String>();
        Nodes.stream(container(service).path("volumeMounts"))
                .forEach(mount -> Nodes.stream(volumes)
                        .filter(volume -> volume.path("name").equals(mount.path("name")) && volume.has("secret"))
                        .forEach(volume -> Nodes.stream(volume.at("/secret/items"))
                                .forEach(item -> mounted.put(
                                        mount.path("mountPath").asText() + "/"
                                                + item.path("path").asText(),
                                        secretKey(
                                                volume.at("/secret/secretName").asText(),
                                                item.path("key").asText())))));
        return mounted;
    }

    private static String secretKey(String secret, String key) {
        return key + " in secret " + secret;
    }

    private Map<String, String> servicePorts(String name) {
        return ports(manifests.the("Service", name).at("/spec/ports"), "port");
    }

    private static Map<String, String> ports(JsonNode ports, String number) {
        var byUse = new TreeMap<String, String>();
        Nodes.stream(ports)
                .forEach(port ->
                        byUse.put(port.path("name").asText(), port.path(number).asText()));
        return byUse;
    }

    private long memory(String name) {
        var limit = container(name).at("/resources/limits/memory").asText("0");
        return Quantity.getAmountInBytes(Quantity.parse(limit)).longValueExact();
    }

    private JsonNode container(String name) {
        return manifests.the("Deployment", name).at("/spec/template/spec/containers/0");
    }
}
