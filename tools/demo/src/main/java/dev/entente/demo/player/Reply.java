package dev.entente.demo.player;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;

/** What a service answered; status 0 and the reason if it did not. */
record Reply(int status, HttpHeaders headers, String content) {

    /**
     * Refusals that end by themselves once a fact of another service has arrived, or an earlier copy of the same call
     * has been carried out. Not found is one of them too: an account that has just accepted an invitation is nobody to
     * the other services until they have heard of it.
     */
    private static final Set<String> ENDING_BY_THEMSELVES = Set.of(
            "NOT_YET_KNOWN",
            "SAME_KEY_MUST_NOT_BE_IN_FLIGHT",
            "PHASE_MUST_ALLOW_ACTIVITY",
            "PARTICIPANT_MUST_BE_APPROVED",
            "CALLER_MUST_STAND_FOR_PARTICIPANT");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpHeaders NO_HEADERS = HttpHeaders.of(Map.of(), (name, value) -> true);

    enum Verdict {
        DONE,
        TOKEN_REFUSED,
        MAY_SUCCEED_LATER,
        SERVICE_IS_AWAY,
        REFUSED
    }

    static Reply of(HttpResponse<String> response) {
        return new Reply(response.statusCode(), response.headers(), response.body());
    }

    static Reply silence(IOException reason) {
        return new Reply(0, NO_HEADERS, reason.toString());
    }

    Verdict verdict() {
        if (status / 100 == 2) {
            return Verdict.DONE;
        }
        if (status == 0 || status >= 500 || status == 429) {
            return Verdict.SERVICE_IS_AWAY;
        }
        return switch (status) {
            case 401 -> Verdict.TOKEN_REFUSED;
            case 404 -> Verdict.MAY_SUCCEED_LATER;
            default -> ENDING_BY_THEMSELVES.contains(code()) ? Verdict.MAY_SUCCEED_LATER : Verdict.REFUSED;
        };
    }

    JsonNode body() {
        if (content.isEmpty()) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(content);
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }

    String text(String field) {
        return text(body(), field);
    }

    static String text(JsonNode body, String field) {
        var value = body.path(field);
        if (!value.isValueNode()) {
            throw new Refused("The answer has no field " + field + ": " + body);
        }
        return value.asText();
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** The rule that a problem names; empty when the answer is none. */
    private String code() {
        return body().path("code").asText("");
    }

    @Override
    public String toString() {
        return status == 0 ? content : status + " " + content;
    }
}
