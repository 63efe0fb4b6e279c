package dev.entente.e2e.call;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What a service answered. */
public record Answer(int status, String mediaType, String version, String location, String content) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What one service has done may not have reached the next one yet. */
    private static final Set<Integer> ENDING_BY_THEMSELVES = Set.of(403, 404, 409);

    public static Answer of(HttpResponse<String> response) {
        return new Answer(
                response.statusCode(),
                header(response, "Content-Type"),
                header(response, "ETag"),
                header(response, "Location"),
                response.body());
    }

    public boolean isSuccess() {
        return status / 100 == 2;
    }

    public boolean maySucceedLater() {
        return ENDING_BY_THEMSELVES.contains(status);
    }

    public JsonNode body() {
        try {
            return JSON.readTree(content);
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException("Not JSON: " + this, notJson);
        }
    }

    /** The rule that a problem names. */
    public String rule() {
        return body().path("code").asText();
    }

    /** The fields at fault that a problem names. */
    public Set<String> fields() {
        return StreamSupport.stream(body().path("errors").spliterator(), false)
                .map(error -> error.path("pointer").asText())
                .collect(Collectors.toSet());
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
