package dev.entente.security.scene;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a token says. */
public record Claims(JsonNode header, JsonNode body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public static Claims of(String token) {
        String[] parts = token.split("\\.", -1);
        return new Claims(read(parts[0]), read(parts[1]));
    }

    /** By name, those of the header with a word before it. */
    public Set<String> differencesFrom(Claims other) {
        Set<String> differences = new TreeSet<>();
        names(body, other.body).filter(differs(body, other.body)).forEach(differences::add);
        names(header, other.header)
                .filter(differs(header, other.header))
                .forEach(name -> differences.add("header " + name));
        return differences;
    }

    private static Stream<String> names(JsonNode one, JsonNode other) {
        ObjectNode both = JSON.createObjectNode();
        both.setAll((ObjectNode) one);
        both.setAll((ObjectNode) other);
        return both.properties().stream().map(property -> property.getKey());
    }

    private static Predicate<String> differs(JsonNode one, JsonNode other) {
        return name -> !Objects.equals(one.get(name), other.get(name));
    }

    private static JsonNode read(String part) {
        try {
            return JSON.readTree(Base64.getUrlDecoder().decode(part));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
