package dev.entente.reporting.projection.adapter;

import dev.entente.platform.transaction.CurrentSession;
import dev.entente.reporting.projection.domain.StatedFact;
import dev.entente.reporting.projection.usecase.Facts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** One statement per fact: this decides how fast the projection catches up. */
@ApplicationScoped
class FactStore implements Facts {
    private static final String KEEP = """
            with superseded as (
              update fact set superseded_at = cast(cast(:recordedAt as text) as timestamptz)
               where generation = :generation and aggregate_id = :aggregateId and superseded_at is null)
            insert into fact(generation, subject, aggregate_id, epoch, version, recorded_at, occurred_at, message_id,
                             message_type, topic, partition, "offset", state)
            values (:generation, :subject, :aggregateId, :epoch, :version,
                    cast(cast(:recordedAt as text) as timestamptz), cast(cast(:occurredAt as text) as timestamptz),
                    :messageId, :type, :topic, :partition, :offset, cast(cast(:state as text) as jsonb))""";

    private static final String END = """
            update fact set superseded_at = cast(cast(:recordedAt as text) as timestamptz)
             where generation = :generation and aggregate_id = :aggregateId and superseded_at is null""";

    private final CurrentSession session;

    FactStore(CurrentSession session) {
        this.session = session;
    }

    @Override
    public Uni<Void> keep(int generation, StatedFact fact) {
        StatedFact.Source source = fact.source();
        return session.with(open -> open.createNativeQuery(KEEP)
                .setParameter("generation", generation)
                .setParameter("subject", fact.subject().word())
                .setParameter("aggregateId", fact.aggregateId())
                .setParameter("epoch", fact.epoch())
                .setParameter("version", fact.version())
                .setParameter("recordedAt", fact.recordedAt().toString())
                .setParameter("occurredAt", fact.occurredAt().toString())
                .setParameter("messageId", source.messageId())
                .setParameter("type", source.type())
                .setParameter("topic", source.topic())
                .setParameter("partition", source.partition())
                .setParameter("offset", source.offset())
                .setParameter("state", fact.state())
                .executeUpdate()
                .replaceWithVoid());
    }

    @Override
    public Uni<Void> end(int generation, UUID aggregateId, Instant recordedAt) {
        return session.with(open -> open.createNativeQuery(END)
                .setParameter("generation", generation)
                .setParameter("aggregateId", aggregateId)
                .setParameter("recordedAt", recordedAt.toString())
                .executeUpdate()
                .replaceWithVoid());
    }
}
