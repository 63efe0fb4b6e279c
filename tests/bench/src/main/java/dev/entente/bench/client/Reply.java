package dev.entente.bench.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.bench.BenchFailure;
import java.util.Set;

/** What a service answered, and how long that took as the caller saw it. */
public record Reply(int status, String content, String location, double millis) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What one service has done may not have reached the next one yet. */
    private static final Set<Integer> ENDING_BY_THEMSELVES = Set.of(403, 404, 409);

    public boolean isSuccess() {
        return status / 100 == 2;
    }

    boolean maySucceedLater() {
        return ENDING_BY_THEMSELVES.contains(status);
    }

    public JsonNode body() {
        try {
            return JSON.readTree(content);
        } catch (JsonProcessingException notJson) {
            throw new BenchFailure("Not JSON: " + this, notJson);
        }
    }

    /** The rule that a problem names; empty when the answer is none. */
    public String rule() {
        return isSuccess() ? "" : body().path("code").asText();
    }
}
