package dev.entente.security.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A contract with what tcases takes minutes for left out: objects within arrays and within objects say only that they are
 * objects, texts in arrays may have any form, and long arrays any length. {@link BrokenBodies} reaches these places.
 */
final class PlainContract {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_ARRAY = 500;

    private final ObjectNode document;

    PlainContract(JsonNode contract) {
        this.document = contract.deepCopy();
        List<Runnable> changes = new ArrayList<>();
        document.at("/components/schemas")
                .forEach(schema -> schema.path("properties")
                        .forEach(property -> changes.add(() -> flatten((ObjectNode) property))));
        changes.forEach(Runnable::run);
    }

    byte[] asJson() {
        try {
            return JSON.writeValueAsBytes(document);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void flatten(ObjectNode property) {
        if (property.path("maxItems").asInt() > LONGEST_ARRAY) {
            property.remove("maxItems");
        }
        if (isObject(property)) {
            property.removeAll();
            property.put("type", "object");
        }
        if (property.path("items") instanceof ObjectNode items) {
            if (isObject(items)) {
                items.removeAll();
                items.put("type", "object");
            }
            items.remove("pattern");
        }
    }

    private boolean isObject(JsonNode schema) {
        String reference = schema.path("$ref").asText(schema.at("/allOf/0/$ref").asText());
        JsonNode meant = reference.isEmpty() ? schema : document.at(reference.substring(1));
        return meant.has("properties") || meant.path("type").asText().equals("object");
    }
}
