package dev.entente.reporting.projection.usecase;

import dev.entente.reporting.projection.domain.StatedFact;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;

/** All facts of all generations. */
public interface Facts {

    /** Adds it and ends the validity of what its aggregate was before. */
    Uni<Void> keep(int generation, StatedFact fact);

    /** Ends the validity of what this aggregate is; nothing follows it. */
    Uni<Void> end(int generation, UUID aggregateId, Instant recordedAt);
}
