package dev.entente.deployment.compose;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.deployment.Nodes;
import dev.entente.deployment.Project;
import dev.entente.deployment.StrictYaml;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The compose file at the root of the project. */
record ComposeFile(JsonNode document) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(\\w+)");

    static ComposeFile ofTheProject() {
        return new ComposeFile(StrictYaml.document(Project.file("docker-compose.yml")));
    }

    Set<String> names() {
        var names = new TreeSet<String>();
        document.path("services").fieldNames().forEachRemaining(names::add);
        return names;
    }

    JsonNode program(String name) {
        return document.path("services").path(name);
    }

    Map<String, String> environment(String program) {
        return Nodes.texts(program(program).path("environment"));
    }

    /** As in {@code 127.0.0.1:18100:5432}. */
    List<String> ports(String program) {
        return Nodes.elements(program(program).path("ports"));
    }

    /** Names of what the file expects from {@code .env}. */
    Set<String> placeholders() {
        var names = new TreeSet<String>();
        PLACEHOLDER.matcher(document.toString()).results().forEach(found -> names.add(found.group(1)));
        return names;
    }
}
