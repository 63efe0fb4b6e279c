package dev.entente.reporting.projection.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A fact as it was received, with the whole state of its aggregate after it.
 *
 * @param recordedAt when its service wrote it down
 * @param occurredAt when it happened
 * @param source where the message lies
 * @param state JSON, as the message carried it
 */
public record StatedFact(
        FactSubject subject,
        UUID aggregateId,
        long epoch,
        long version,
        Instant recordedAt,
        Instant occurredAt,
        Source source,
        String state) {

    /** The message behind the fact. */
    public record Source(UUID messageId, String type, String topic, int partition, long offset) {}
}
