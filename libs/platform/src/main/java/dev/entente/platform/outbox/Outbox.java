package dev.entente.platform.outbox;

import dev.entente.platform.message.MessageJson;
import dev.entente.platform.message.TraceHeaders;
import dev.entente.platform.rule.Fact;
import dev.entente.platform.time.Ids;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/**
 * Where facts leave: appended last in the transaction of the use case, after its aggregate was locked, so that per
 * aggregate the order of numbers is the order of commits.
 */
@ApplicationScoped
public class Outbox {
    private final OutboxAppends appends;
    private final List<FactTranslation<?>> translations;
    private final MessageJson json;
    private final Ids ids;
    private final TraceHeaders trace;

    Outbox(
            OutboxAppends appends,
            @All List<FactTranslation<?>> translations,
            MessageJson json,
            Ids ids,
            TraceHeaders trace) {
        this.appends = appends;
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
        List<OutboxRow> rows = new ArrayList<>();
        for (Fact fact : facts) {
            rows.add(row(fact));
        }
        return appends.append(rows);
    }

    /** For platform's own messages, which belong to no aggregate and so have no version. */
    public Uni<Void> appendUnversioned(String key, OutgoingMessage message) {
        return appends.append(List.of(new OutboxRow(
                ids.get(), message.topic(), key, null, message.type(), trace.current(), json.write(message.body()))));
    }

    private OutboxRow row(Fact fact) {
        OutgoingMessage message = translate(fact);
        return new OutboxRow(
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
}
