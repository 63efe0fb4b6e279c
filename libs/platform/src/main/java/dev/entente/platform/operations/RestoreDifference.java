package dev.entente.platform.operations;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An aggregate of which a consumer held more than the restored sender knows. */
@Schema(name = "RestoreDifference")
record RestoreDifference(
        @Schema(description = "Who held it", examples = "agreements.meetings")
        String consumer,

        String aggregateId,

        @Schema(description = "The sender's epoch in which it was found")
        long epoch,

        String topic,
        int partition,
        long heldEpoch,

        @Schema(description = "The version that was applied last; 0 when none could be")
        long heldVersion,

        @Schema(description = "The version that the sender went back to; absent when it does not know the aggregate")
        @Nullable
        Long toldVersion,

        Kind kind,
        Instant foundAt) {

    @Schema(name = "RestoreDifferenceKind")
    enum Kind {
        TAKEN_BACK,
        VOID
    }
}
