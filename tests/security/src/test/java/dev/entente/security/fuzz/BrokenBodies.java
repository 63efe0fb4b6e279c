package dev.entente.security.fuzz;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A good body with one thing wrong, in all the ways of the list; each value comes to each place. */
final class BrokenBodies {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PLACE = "<<here>>";
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "7",
            "-1",
            "0.5",
            "1e400",
            "99999999999999999999",
            "-9223372036854775809",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"a\\u0000b\"",
            "\"\\ud800\"",
            "\"\\u202e\"",
            "\"" + "x".repeat(10_000) + "\"",
            "\"00000000-0000-0000-0000-000000000000\"",
            "\"2036-13-45T99:99:99Z\"",
            "\"+999999999-12-31T23:59:59Z\"",
            "\"-999999999-01-01T00:00:00Z\"",
            "\"99999-01-01\"",
            "[]",
            "[null]",
            "[[]]",
            "{}",
            "{\"\":null}");

    private BrokenBodies() {}

    /** @param schema names the fields that the good body leaves out */
    static List<byte[]> of(byte[] good, JsonNode schema) {
        ObjectNode body = object(good);
        schema.path("properties").fieldNames().forEachRemaining(name -> {
            if (!body.has(name)) {
                body.putNull(name);
            }
        });
        List<String> broken = new ArrayList<>();
        for (JsonPointer place : placesIn(body, JsonPointer.empty())) {
            VALUES.forEach(value -> broken.add(replaced(object(good), place, value)));
            broken.add(without(object(good), place));
        }
        String text = object(good).toString();
        String inside = text.length() > 2 ? "," + text.substring(1) : "}";
        broken.add("{\"unknown\":1" + inside);
        broken.add(text.length() > 2 ? text.substring(0, text.length() - 1) + inside : "{\"a\":1,\"a\":2}");
        broken.addAll(wholes(text));
        return Stream.concat(
                        broken.stream().map(json -> json.getBytes(StandardCharsets.UTF_8)),
                        Stream.of(new byte[] {'{', '"', (byte) 0xC3, 0x28, '"', ':', '1', '}'}, new byte[] {0, 0, 0}))
                .toList();
    }

    private static List<String> wholes(String text) {
        return List.of(
                "null",
                "[]",
                "7",
                "\"text\"",
                "{",
                text + text,
                text + "]",
                "\ufeff" + text,
                "{\"a\":" + "[".repeat(20_000),
                "[".repeat(5_000) + "]".repeat(5_000),
                "{\"a\":".repeat(3_000) + "1" + "}".repeat(3_000),
                "{\"name\":\"" + "x".repeat(1_000_000) + "\"}");
    }

    private static List<JsonPointer> placesIn(JsonNode node, JsonPointer here) {
        List<JsonPointer> places = new ArrayList<>();
        node.properties().forEach(field -> {
            JsonPointer there = here.appendProperty(field.getKey());
            places.add(there);
            places.addAll(placesIn(field.getValue(), there));
        });
        if (node instanceof ArrayNode array && !array.isEmpty()) {
            places.add(here.appendIndex(0));
            places.addAll(placesIn(array.get(0), here.appendIndex(0)));
        }
        return places;
    }

    private static String replaced(ObjectNode body, JsonPointer place, String value) {
        JsonNode parent = body.at(place.head());
        if (parent instanceof ArrayNode array) {
            array.set(place.last().getMatchingIndex(), PLACE);
        } else {
            ((ObjectNode) parent).put(place.last().getMatchingProperty(), PLACE);
        }
        return body.toString().replace("\"" + PLACE + "\"", value);
    }

    private static String without(ObjectNode body, JsonPointer place) {
        JsonNode parent = body.at(place.head());
        if (parent instanceof ArrayNode array) {
            array.removeAll();
        } else {
            ((ObjectNode) parent).remove(place.last().getMatchingProperty());
        }
        return body.toString();
    }

    private static ObjectNode object(byte[] json) {
        try {
            return (ObjectNode) JSON.readTree(new String(json, StandardCharsets.UTF_8));
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
