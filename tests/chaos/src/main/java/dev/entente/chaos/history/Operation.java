package dev.entente.chaos.history;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A call with all its attempts. Times are nanoseconds of one clock.
 *
 * @param invokedNanos when it was sent first
 * @param answeredNanos when it was acknowledged, whatever was asked with its key afterwards; else when the last attempt ended
 * @param answer of the last attempt; missing when there was none
 */
public record Operation(
        Call call, long invokedNanos, long answeredNanos, int attempts, Verdict verdict, int status, JsonNode answer) {

    public boolean isOk() {
        return verdict == Verdict.OK;
    }

    public String text(String field) {
        return answer.path(field).asText("");
    }

    public long version() {
        return answer.path("version").asLong();
    }

    /** The rule that a refusal names. */
    public String rule() {
        return text("code");
    }
}
