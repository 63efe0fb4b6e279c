package dev.entente.platformtest.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A folder of schemas that refer to each other by relative paths. Each can be had <em>whole</em>: references replaced by
 * what they name, so that two folders compare by meaning even when one moved a definition. Schemas must not refer to
 * themselves.
 */
final class SchemaFolder {
    private static final String SCHEMA = ".schema.json";

    private final Path folder;

    SchemaFolder(Path folder) {
        this.folder = folder;
    }

    /** Paths within the folder, of facts and of what they share. */
    SortedSet<String> names() {
        try (Stream<Path> files = Files.walk(folder)) {
            return new TreeSet<>(files.filter(file -> file.toString().endsWith(SCHEMA))
                    .map(file -> folder.relativize(file).toString())
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean holds(String name) {
        return Files.exists(folder.resolve(name));
    }

    JsonNode whole(String name) {
        Path file = folder.resolve(name);
        return whole(document(file), file);
    }

    private JsonNode whole(JsonNode node, Path file) {
        if (node.isArray()) {
            ArrayNode elements = JsonNodeFactory.instance.arrayNode();
            node.forEach(element -> elements.add(whole(element, file)));
            return elements;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (!field.getKey().equals("$ref") && !field.getKey().equals("$defs")) {
                fields.set(field.getKey(), whole(field.getValue(), file));
            }
        }
        JsonNode reference = node.path("$ref");
        return reference.isTextual() ? merged(referred(reference.textValue(), file), fields) : fields;
    }

    private JsonNode referred(String reference, Path from) {
        String[] parts = reference.split("#", 2);
        Path file = parts[0].isEmpty() ? from : from.resolveSibling(parts[0]).normalize();
        JsonNode target = document(file).at(parts.length == 1 ? "" : parts[1]);
        if (target.isMissingNode()) {
            throw new IllegalArgumentException(from + " refers to " + reference + ", which is not there");
        }
        return whole(target, file);
    }

    /** What stands beside a reference adds to it. */
    private static JsonNode merged(JsonNode referred, JsonNode beside) {
        if (referred.isArray() && beside.isArray()) {
            Set<JsonNode> both = new LinkedHashSet<>();
            referred.forEach(both::add);
            beside.forEach(both::add);
            return JsonNodeFactory.instance.arrayNode().addAll(both);
        }
        if (!referred.isObject() || !beside.isObject()) {
            return beside;
        }
        ObjectNode all = referred.deepCopy();
        for (Map.Entry<String, JsonNode> field : beside.properties()) {
            JsonNode before = all.get(field.getKey());
            all.set(field.getKey(), before == null ? field.getValue() : merged(before, field.getValue()));
        }
        return all;
    }

    private static JsonNode document(Path file) {
        return ContractSample.parse(read(file));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file, unreadable);
        }
    }
}
