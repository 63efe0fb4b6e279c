package dev.entente.e2e.journey;

import com.fasterxml.jackson.databind.JsonNode;

/** A matchmaking event as it was announced. */
record Event(String id, String firstSlot) {

    static Event of(JsonNode announced) {
        return new Event(
                announced.path("matchmakingEventId").asText(),
                announced.at("/sessions/0/slots/0/slotId").asText());
    }

    String path() {
        return "/v1/matchmaking-events/" + id;
    }
}
