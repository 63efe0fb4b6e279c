package dev.entente.reporting.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

public record MatchmakingEventMessage(Instant occurredAt, JsonNode matchmakingEvent) implements StatedMessage {

    public MatchmakingEventMessage {
        RequiredFields.check(
                occurredAt,
                matchmakingEvent,
                "/matchmakingEventId",
                "/name",
                "/country",
                "/retrospective",
                "/phase",
                "/organiserAccountIds");
    }

    @Override
    public JsonNode state() {
        return matchmakingEvent;
    }
}
