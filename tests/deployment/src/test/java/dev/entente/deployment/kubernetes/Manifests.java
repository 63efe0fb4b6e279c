package dev.entente.deployment.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.entente.deployment.Nodes;
import dev.entente.deployment.Project;
import dev.entente.deployment.StrictYaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What {@code kubectl apply -k k8s/base} would send, without the list of files itself. */
record Manifests(List<JsonNode> all) {
    static final Path BASE = Project.file("k8s/base");
    static final String KUSTOMIZATION = "kustomization.yaml";

    static Manifests ofTheProject() {
        return new Manifests(files(BASE)
                .filter(file -> !file.endsWith(KUSTOMIZATION))
                .flatMap(file -> StrictYaml.documents(file).stream())
                .toList());
    }

    static Stream<Path> files(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.ya?ml")).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<JsonNode> of(String kind) {
        return all.stream()
                .filter(manifest -> manifest.path("kind").asText().equals(kind))
                .toList();
    }

    List<String> names(String kind) {
        return of(kind).stream().map(Manifests::name).toList();
    }

    /** Missing manifests read as empty ones. */
    JsonNode the(String kind, String name) {
        return find(kind, name).orElse(JsonNodeFactory.instance.missingNode());
    }

    static String name(JsonNode manifest) {
        return manifest.at("/metadata/name").asText();
    }

    /** For canaries: the same with one value changed. */
    Manifests changed(String kind, String name, String pointer, JsonNode value) {
        return replaced(kind, name, Nodes.changed(the(kind, name), pointer, value));
    }

    Manifests without(String kind, String name, String pointer) {
        return replaced(kind, name, Nodes.without(the(kind, name), pointer));
    }

    private Manifests replaced(String kind, String name, JsonNode altered) {
        var before = find(kind, name).orElseThrow();
        return new Manifests(all.stream()
                .map(manifest -> manifest.equals(before) ? altered : manifest)
                .toList());
    }

    private Optional<JsonNode> find(String kind, String name) {
        return of(kind).stream().filter(manifest -> name(manifest).equals(name)).findFirst();
    }
}
