package dev.entente.reporting.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

public record TimetableMessage(Instant occurredAt, JsonNode timetable) implements StatedMessage {

    public TimetableMessage {
        RequiredFields.check(occurredAt, timetable, "/timetableId", "/matchmakingEventId", "/status");
    }

    @Override
    public JsonNode state() {
        return timetable;
    }
}
