package dev.entente.reporting.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

public record MeetingMessage(Instant occurredAt, JsonNode meeting) implements StatedMessage {

    public MeetingMessage {
        RequiredFields.check(
                occurredAt,
                meeting,
                "/meetingId",
                "/matchmakingEventId",
                "/kind",
                "/status",
                "/attendance",
                "/presumed",
                "/requester/participantId",
                "/requester/country",
                "/receiver/participantId",
                "/receiver/country");
    }

    @Override
    public JsonNode state() {
        return meeting;
    }
}
