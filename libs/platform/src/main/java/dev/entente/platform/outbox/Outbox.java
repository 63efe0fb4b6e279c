package dev.entente.platform.outbox;

import dev.entente.platform.message.MessageJson;
import dev.entente.platform.message.TraceHeaders;
import dev.entente.platform.rule.Fact;
import dev.entente.platform.time.Ids;
import dev.entente.platform.transaction.CurrentSession;
import dev.entente.platform.transaction.PlainUpdate;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Where facts leave: appended last in the transaction of the use case, after its aggregate was locked, so that per
 * aggregate the order of numbers is the order of commits.
 */
@ApplicationScoped
public class Outbox {
    private static final String APPEND = """
            insert into outbox(message_id, topic, key, aggregate_version, type, headers, payload)
            select cast(row->>'messageId' as uuid), row->>'topic', row->>'key', cast(row->>'version' as bigint),
                   row->>'type', row->'headers', row->>'payload'
              from jsonb_array_elements(cast(cast(:rows as text) as jsonb)) with ordinality as given(row, place)
             order by place""";

    private final CurrentSession session;
    private final List<FactTranslation<?>> translations;
    private final MessageJson json;
    private final Ids ids;
    private final TraceHeaders trace;

    Outbox(
            CurrentSession session,
            @All List<FactTranslation<?>> translations,
            MessageJson json,
            Ids ids,
            TraceHeaders trace) {
        this.session = session;
        this.translations = List.copyOf(translations);
        this.json = json;
        this.ids = ids;
        this.trace = trace;
    }

    public Uni<Void> append(Fact fact) {
        return append(List.of(fact));
    }

    /** Appends in the given order; one statement, however many. */
    public Uni<Void> append(List<? extends Fact> facts) {
        if (facts.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Row> rows = new ArrayList<>();
        for (Fact fact : facts) {
            rows.add(row(fact));
        }
        return insert(rows);
    }

    /** For platform's own messages, which belong to no aggregate and so have no version. */
    public Uni<Void> appendUnversioned(String key, OutgoingMessage message) {
        return insert(List.of(new Row(
                ids.get(), message.topic(), key, null, message.type(), trace.current(), json.write(message.body()))));
    }

    private Uni<Void> insert(List<Row> rows) {
        return session.with(open -> open.flush()
                .chain(() -> PlainUpdate.of(open, APPEND)
                        .setParameter("rows", json.write(rows))
                        .execute())
                .replaceWithVoid());
    }

    private Row row(Fact fact) {
        OutgoingMessage message = translate(fact);
        return new Row(
                ids.get(),
                message.topic(),
                fact.aggregateId(),
                fact.aggregateVersion(),
                message.type(),
                trace.current(),
                json.write(message.body()));
    }

    private OutgoingMessage translate(Fact fact) {
        for (FactTranslation<?> translation : translations) {
            if (translation.facts().isInstance(fact)) {
                return translateBy(translation, fact);
            }
        }
        throw new IllegalStateException("No translation for " + fact.getClass().getName());
    }

    private static <F extends Fact> OutgoingMessage translateBy(FactTranslation<F> translation, Fact fact) {
        return translation.translate(translation.facts().cast(fact));
    }

    record Row(
            UUID messageId,
            String topic,
            String key,
            @org.jspecify.annotations.Nullable Long version,
            String type,
            Map<String, String> headers,
            String payload) {}
}
