package dev.entente.reporting.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

public record ProgrammeMessage(Instant occurredAt, JsonNode programme) implements StatedMessage {

    public ProgrammeMessage {
        RequiredFields.check(
                occurredAt, programme, "/programmeId", "/organiserAccountIds", "/analystAccountIds", "/partnerships");
    }

    @Override
    public JsonNode state() {
        return programme;
    }
}
