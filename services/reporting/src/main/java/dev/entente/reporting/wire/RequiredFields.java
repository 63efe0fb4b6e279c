package dev.entente.reporting.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a number may depend on must be there: a message without it becomes a dead letter and no silent zero. */
final class RequiredFields {
    private RequiredFields() {}

    static void check(@Nullable Instant occurredAt, @Nullable JsonNode state, String... pointers) {
        if (occurredAt == null || state == null || !state.isObject()) {
            throw new IllegalArgumentException("occurredAt and the state are required");
        }
        List<String> missing = Arrays.stream(pointers)
                .filter(pointer ->
                        state.at(pointer).isMissingNode() || state.at(pointer).isNull())
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("Missing: " + missing);
        }
    }
}
