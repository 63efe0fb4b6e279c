package dev.entente.reporting.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

public record ParticipantMessage(Instant occurredAt, JsonNode participant) implements StatedMessage {

    public ParticipantMessage {
        RequiredFields.check(
                occurredAt,
                participant,
                "/participantId",
                "/matchmakingEventId",
                "/organisationId",
                "/organisation/kind",
                "/organisation/country",
                "/status",
                "/everApproved");
    }

    @Override
    public JsonNode state() {
        return participant;
    }
}
