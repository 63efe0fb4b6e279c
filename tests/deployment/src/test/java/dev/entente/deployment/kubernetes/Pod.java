package dev.entente.deployment.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.deployment.Nodes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Pods of one kind, those that operators make included: the labels they bear and the ports on which they listen. */
record Pod(String name, Map<String, String> labels, Set<Integer> ports) {
    private static final int SQL = 5432;
    private static final int STATUS_FOR_OPERATOR = 8000;
    private static final int KEYCLOAK_MANAGEMENT = 9000;

    static List<Pod> of(Manifests manifests) {
        return Stream.of(
                        manifests.of("Deployment").stream().map(Pod::ofDeployment),
                        manifests.of("Cluster").stream().map(Pod::ofDatabase),
                        manifests.of("Kafka").stream().map(Pod::ofKafka),
                        manifests.of("Keycloak").stream().map(Pod::ofKeycloak))
                .flatMap(pods -> pods)
                .toList();
    }

    boolean bears(Map<String, String> wanted) {
        return labels.entrySet().containsAll(wanted.entrySet());
    }

    private static Pod ofDeployment(JsonNode deployment) {
        return new Pod(
                Manifests.name(deployment),
                Nodes.texts(deployment.at("/spec/template/metadata/labels")),
                numbers(deployment.at("/spec/template/spec/containers/0/ports"), "containerPort"));
    }

    private static Pod ofDatabase(JsonNode cluster) {
        var name = Manifests.name(cluster);
        return new Pod(name, Map.of("cnpg.io/cluster", name), Set.of(SQL, STATUS_FOR_OPERATOR));
    }

    private static Pod ofKafka(JsonNode kafka) {
        var name = Manifests.name(kafka);
        return new Pod(name, Map.of("strimzi.io/cluster", name), numbers(kafka.at("/spec/kafka/listeners"), "port"));
    }

    private static Pod ofKeycloak(JsonNode keycloak) {
        return new Pod(
                Manifests.name(keycloak),
                Map.of("app", "keycloak"),
                Set.of(keycloak.at("/spec/http/httpPort").asInt(), KEYCLOAK_MANAGEMENT));
    }

    private static Set<Integer> numbers(JsonNode ports, String field) {
        var numbers = new TreeSet<Integer>();
        Nodes.stream(ports).forEach(port -> numbers.add(port.path(field).asInt()));
        return numbers;
    }
}
