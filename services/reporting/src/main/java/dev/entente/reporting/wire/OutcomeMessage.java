package dev.entente.reporting.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

public record OutcomeMessage(Instant occurredAt, JsonNode outcome) implements StatedMessage {

    public OutcomeMessage {
        RequiredFields.check(
                occurredAt,
                outcome,
                "/outcomeId",
                "/meetingId",
                "/matchmakingEventId",
                "/participantId",
                "/organisationId",
                "/country",
                "/round",
                "/result");
    }

    @Override
    public JsonNode state() {
        return outcome;
    }
}
