package dev.entente.platformtest.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * One body that a message of this type may have.
 *
 * @param type for example {@code entente.scheduling.meeting-held.v1}
 * @param name {@code full}, {@code minimal}, {@code oldest} or {@code unknown-field}
 * @param json the body as it travels
 */
public record ContractSample(String type, String name, String json) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** For comparing: what a producer writes must equal this, in whatever order its fields come. */
    public JsonNode body() {
        return parse(json);
    }

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException notJson) {
            throw new IllegalArgumentException("Not JSON: " + json, notJson);
        }
    }

    @Override
    public String toString() {
        return type + " " + name;
    }
}
