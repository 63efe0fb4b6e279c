package dev.entente.platform.operations;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An epoch and why it was started. */
@Schema(name = "StartedEpoch")
record StartedEpoch(
        long epoch,
        Instant startedAt,

        @Schema(description = "How many published facts the restored database did not have")
        long lostFacts,

        @Schema(description = "How many aggregates were told again with the state that survived")
        long restatedAggregates) {}
