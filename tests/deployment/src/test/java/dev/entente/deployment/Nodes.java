package dev.entente.deployment;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Small questions to a parsed document, and copies of it with one thing changed for canaries. */
public final class Nodes {
    private Nodes() {}

    /** Fields with simple values, in the document's order. */
    public static Map<String, String> texts(JsonNode object) {
        var texts = new LinkedHashMap<String, String>();
        object.properties()
                .forEach(field -> texts.put(field.getKey(), field.getValue().asText()));
        return texts;
    }

    public static List<String> elements(JsonNode array) {
        return stream(array).map(JsonNode::asText).toList();
    }

    public static Stream<JsonNode> stream(JsonNode node) {
        return node.valueStream();
    }

    public static <T> Map<String, T> mapped(List<T> all, java.util.function.Function<T, String> name) {
        return all.stream().collect(Collectors.toMap(name, each -> each, (first, second) -> first, LinkedHashMap::new));
    }

    public static <T extends JsonNode> T changed(T document, String pointer, String value) {
        return changed(document, pointer, JsonNodeFactory.instance.textNode(value));
    }

    /** A copy in which this place holds something else. */
    @SuppressWarnings("unchecked")
    public static <T extends JsonNode> T changed(T document, String pointer, JsonNode value) {
        var copy = document.deepCopy();
        var place = JsonPointer.compile(pointer);
        var holder = copy.at(place.head());
        if (holder instanceof ArrayNode array) {
            array.set(place.last().getMatchingIndex(), value);
        } else {
            object(holder, pointer).set(place.last().getMatchingProperty(), value);
        }
        return (T) copy;
    }

    @SuppressWarnings("unchecked")
    public static <T extends JsonNode> T without(T document, String pointer) {
        var copy = document.deepCopy();
        var place = JsonPointer.compile(pointer);
        var holder = copy.at(place.head());
        var removed = holder instanceof ArrayNode array
                ? array.remove(place.last().getMatchingIndex())
                : object(holder, pointer).remove(place.last().getMatchingProperty());
        if (removed == null) {
            throw new IllegalArgumentException("nothing to remove at " + pointer);
        }
        return (T) copy;
    }

    private static ObjectNode object(JsonNode holder, String pointer) {
        if (holder instanceof ObjectNode object) {
            return object;
        }
        throw new IllegalArgumentException("nothing holds " + pointer);
    }
}
