package dev.entente.platform.operations;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An aggregate that a consumer cannot go on with until its dead letter is settled. */
@Schema(name = "BlockedAggregate")
record BlockedAggregate(
        String consumer,
        String aggregateId,
        long epoch,
        @Schema(description = "The version applied last") long version,

        @Schema(description = "How many later messages wait")
        int parked,

        @Schema(description = "What it waits for") @Nullable UUID deadLetterId) {}
