package dev.entente.reporting.projection.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/**
 * A service was restored to a time before this aggregate. Its facts stay, so that what was answered about that time can
 * be answered again; from the new epoch on nothing counts it.
 */
@ApplicationScoped
public class EndVoidAggregate {
    private final Facts facts;

    EndVoidAggregate(Facts facts) {
        this.facts = facts;
    }

    public Uni<Void> handle(int generation, UUID aggregateId, Instant recordedAt) {
        return facts.end(generation, aggregateId, recordedAt);
    }
}
