package dev.entente.reporting.projection.usecase;

import dev.entente.reporting.projection.domain.StatedFact;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Every fact is kept as it came; what it means is decided when somebody asks. */
@ApplicationScoped
public class KeepFact {
    private final Facts facts;

    KeepFact(Facts facts) {
        this.facts = facts;
    }

    public Uni<Void> handle(int generation, StatedFact fact) {
        return facts.keep(generation, fact);
    }
}
