package dev.entente.platform.outbox;

import dev.entente.platform.message.Envelope;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the outbox in memory. */
public record KeptMessage(
        long seq,
        UUID messageId,
        String topic,
        String key,
        @Nullable Long version,
        String type,
        String payload,
        Instant createdAt,
        boolean published) {

    static KeptMessage of(long seq, OutboxRow row, Instant createdAt) {
        return new KeptMessage(
                seq,
                row.messageId(),
                row.topic(),
                row.key(),
                row.version(),
                row.type(),
                row.payload(),
                createdAt,
                false);
    }

    KeptMessage marked(boolean now) {
        return new KeptMessage(seq, messageId, topic, key, version, type, payload, createdAt, now);
    }

    UnpublishedRow toSend(String service) {
        Envelope envelope = new Envelope(
                messageId, type, "/entente/" + service, key, version == null ? 1 : version, createdAt, 1, null);
        return UnpublishedRow.of(seq, topic, envelope, payload);
    }
}
