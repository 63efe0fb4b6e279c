package dev.entente.deployment.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.deployment.Differences;
import dev.entente.deployment.Nodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The network policies as a cluster would read them, for the few forms of rules that are used here. */
record NetworkPolicies(Manifests manifests) {
    /** Whether pods of the one kind reach a port of the other. */
    boolean allow(Pod from, Pod to, int port) {
        return policiesOf(to)
                .flatMap(policy -> Nodes.stream(policy.at("/spec/ingress")))
                .filter(rule -> opens(rule, port))
                .flatMap(rule -> Nodes.stream(rule.path("from")))
                .anyMatch(peer -> peer.has("podSelector")
                        && !peer.has("namespaceSelector")
                        && from.bears(labels(peer.path("podSelector"))));
    }

    boolean allowNamespace(Map<String, String> namespace, Pod to, int port) {
        return policiesOf(to)
                .flatMap(policy -> Nodes.stream(policy.at("/spec/ingress")))
                .filter(rule -> opens(rule, port))
                .flatMap(rule -> Nodes.stream(rule.path("from")))
                .anyMatch(peer -> peer.has("namespaceSelector")
                        && labels(peer.path("namespaceSelector")).equals(namespace));
    }

    /** A pod that no policy selects would be open to everybody. */
    boolean guard(Pod pod) {
        return policiesOf(pod).findAny().isPresent();
    }

    /** Selectors that select nothing, and ports that nobody listens on. */
    List<String> differences() {
        var differences = new Differences();
        var pods = Pod.of(manifests);
        for (var policy : manifests.of("NetworkPolicy")) {
            var selected = pods.stream()
                    .filter(pod -> pod.bears(labels(policy.at("/spec/podSelector"))))
                    .toList();
            differences.when(selected.isEmpty(), Manifests.name(policy) + " is for no pod");
            Nodes.stream(policy.at("/spec/ingress")).forEach(rule -> {
                peers(rule)
                        .forEach(peer -> differences.when(
                                pods.stream().noneMatch(pod -> pod.bears(peer)),
                                Manifests.name(policy) + " lets in no pod by " + peer));
                ports(rule)
                        .forEach(port -> differences.when(
                                selected.stream().noneMatch(pod -> pod.ports().contains(port)),
                                Manifests.name(policy) + " opens " + port + ", where nobody listens"));
            });
        }
        return differences.all();
    }

    /** Labels by which namespaces are let in. */
    List<Map<String, String>> namespaces() {
        return manifests.of("NetworkPolicy").stream()
                .flatMap(policy -> Nodes.stream(policy.at("/spec/ingress")))
                .flatMap(rule -> Nodes.stream(rule.path("from")))
                .filter(peer -> peer.has("namespaceSelector"))
                .map(peer -> labels(peer.path("namespaceSelector")))
                .distinct()
                .toList();
    }

    private Stream<JsonNode> policiesOf(Pod pod) {
        return manifests.of("NetworkPolicy").stream()
                .filter(policy -> pod.bears(labels(policy.at("/spec/podSelector"))));
    }

    private static List<Map<String, String>> peers(JsonNode rule) {
        return Nodes.stream(rule.path("from"))
                .filter(peer -> peer.has("podSelector"))
                .map(peer -> labels(peer.path("podSelector")))
                .toList();
    }

    private static boolean opens(JsonNode rule, int port) {
        return !rule.has("ports") || ports(rule).contains(port);
    }

    private static List<Integer> ports(JsonNode rule) {
        var ports = new ArrayList<Integer>();
        Nodes.stream(rule.path("ports"))
                .forEach(port -> ports.add(port.path("port").asInt()));
        return ports;
    }

    private static Map<String, String> labels(JsonNode selector) {
        return new TreeMap<>(Nodes.texts(selector.path("matchLabels")));
    }
}
