package dev.entente.reporting.projection.adapter;

import dev.entente.platform.transaction.CurrentSession;
import dev.entente.platform.transaction.ScalarSelect;
import dev.entente.reporting.projection.usecase.EarlierDecisions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Finds the same message among the dead letters of both generations by its place on the topic. The serving one's were
 * skipped by an operator, or for the same reason as here; those of unused ones also by clearing, so they say nothing.
 */
@ApplicationScoped
class EarlierDecisionStore implements EarlierDecisions {
    private static final String TO_REPEAT = """
            select built.id
              from projection as building
              join projection as serving on serving.status = 'SERVING'
              join dead_letter as built
                on built.status = 'OPEN' and built.consumer like 'reporting.%@' || building.generation
              join dead_letter as served
                on served.consumer = split_part(built.consumer, '@', 1) || '@' || serving.generation
               and served.topic = built.topic and served.partition = built.partition
               and served."offset" = built."offset"
             where building.status = 'BUILDING' and served.status = 'SKIPPED'
             order by built.aggregate_id, built.epoch, built.version""";

    private final CurrentSession session;

    EarlierDecisionStore(CurrentSession session) {
        this.session = session;
    }

    @Override
    public Uni<List<UUID>> toRepeat() {
        return session.with(open -> ScalarSelect.of(open, TO_REPEAT, UUID.class).getResultList());
    }
}
