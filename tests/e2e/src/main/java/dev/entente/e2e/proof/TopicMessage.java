package dev.entente.e2e.proof;

import com.fasterxml.jackson.databind.JsonNode;

/** A message as it lies on its topic. */
public record TopicMessage(
        String id,
        String topic,
        int partition,
        long offset,
        String type,
        String aggregateId,
        long epoch,
        long version,
        JsonNode body) {

    String at() {
        return topic + "-" + partition + "@" + offset;
    }
}
