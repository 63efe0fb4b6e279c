package dev.entente.platform.operations;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A message that could not be applied, without its body. */
@Schema(name = "DeadLetter")
record DeadLetterRow(
        UUID id,

        @Schema(description = "Who could not apply it", examples = "agreements.meetings")
        String consumer,

        String topic,
        int partition,
        long offset,

        @Schema(description = "Absent when the headers could not be read") @Nullable
        String aggregateId,

        @Nullable Long epoch,
        @Nullable Long version,
        @Nullable Instant recordedAt,
        @Nullable String type,

        @Schema(description = "A rule's name or the kind of failure")
        String reason,

        DeadLetterStatus status,
        Instant receivedAt,
        @Nullable Instant resolvedAt) {}
