package dev.entente.platform.message;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The CloudEvents attributes of a message, as they travel in {@code ce_*} headers.
 *
 * @param aggregateId the topic's key and the CloudEvents subject
 * @param recordedAt when the fact was written into the outbox, by the database's time
 * @param epoch raised when the sender's database was restored; versions are counted within it
 */
public record Envelope(
        UUID messageId,
        String type,
        String source,
        String aggregateId,
        long aggregateVersion,
        Instant recordedAt,
        long epoch,
        @Nullable String traceParent) {

    /** Facts that state a whole aggregate anew after a restore; they may start an epoch at any version. */
    public boolean restates() {
        return type.contains("-restored.") || startsEpoch();
    }

    /** Told once on each partition, behind all that was restated there; it belongs to no aggregate and has no version. */
    public boolean startsEpoch() {
        return type.contains(".epoch-started.");
    }
}
