package dev.entente.reporting.projection.adapter;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.entente.platform.message.MessageJson;
import dev.entente.platform.transaction.BeforeCommit;
import dev.entente.platform.transaction.CurrentSession;
import dev.entente.platform.transaction.ScalarSelect;
import dev.entente.reporting.projection.domain.StatedFact;
import dev.entente.reporting.projection.usecase.Facts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One statement per fact: this decides how fast the projection catches up. */
@ApplicationScoped
class FactStore implements Facts {
    private static final String KEEP = "select keep_facts(cast(cast(:facts as text) as jsonb))";

    private static final String END = """
            update fact set superseded_at = cast(cast(:recordedAt as text) as timestamptz)
             where generation = :generation and aggregate_id = :aggregateId and superseded_at is null""";

    private final CurrentSession session;
    private final BeforeCommit beforeCommit;
    private final MessageJson json;
    private final BeforeCommit.Writer<Row> writer = this::write;

    FactStore(CurrentSession session, BeforeCommit beforeCommit, MessageJson json) {
        this.session = session;
        this.beforeCommit = beforeCommit;
        this.json = json;
    }

    private record Row(
            int generation,
            String subject,
            UUID aggregateId,
            long epoch,
            long version,
            Instant recordedAt,
            Instant occurredAt,
            UUID messageId,
            String type,
            String topic,
            int partition,
            long offset,
            @JsonRawValue String state) {}

    @Override
    public Uni<Void> keep(int generation, StatedFact fact) {
        StatedFact.Source source = fact.source();
        Row row = new Row(
                generation,
                fact.subject().word(),
                fact.aggregateId(),
                fact.epoch(),
                fact.version(),
                fact.recordedAt(),
                fact.occurredAt(),
                source.messageId(),
                source.type(),
                source.topic(),
                source.partition(),
                source.offset(),
                fact.state());
        beforeCommit.gather(row, writer);
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> write(List<Row> rows) {
        return session.with(open -> ScalarSelect.of(open, KEEP, Integer.class)
                .setParameter("facts", json.write(rows))
                .withoutFlush()
                .getSingleResult()
                .replaceWithVoid());
    }

    @Override
    public Uni<Void> end(int generation, UUID aggregateId, Instant recordedAt) {
        return beforeCommit
                .write()
                .chain(() -> session.with(open -> open.createNativeQuery(END)
                        .setParameter("generation", generation)
                        .setParameter("aggregateId", aggregateId)
                        .setParameter("recordedAt", recordedAt.toString())
                        .executeUpdate()
                        .replaceWithVoid()));
    }
}
