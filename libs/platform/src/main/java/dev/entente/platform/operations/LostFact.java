package dev.entente.platform.operations;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A fact of this service that lies on a topic and that its restored database does not have. */
@Schema(name = "LostFact")
record LostFact(
        UUID messageId,
        String type,
        String aggregateId,

        @Schema(description = "The epoch in which it was recorded")
        long epoch,

        long version,
        Instant recordedAt,
        String topic,
        int partition,
        long offset) {}
