package dev.entente.reporting.projection.usecase;

import dev.entente.reporting.projection.domain.StatedFact;
import io.smallrye.mutiny.Uni;

/** All facts of all generations. */
public interface Facts {

    /** Adds it and ends the validity of what its aggregate was before. */
    Uni<Void> keep(int generation, StatedFact fact);
}
