package dev.entente.reporting.projection.adapter;

import dev.entente.platform.inbox.Incoming;
import dev.entente.platform.inbox.Subscription;
import dev.entente.reporting.projection.domain.FactSubject;
import dev.entente.reporting.projection.domain.StatedFact;
import dev.entente.reporting.projection.usecase.EndVoidAggregate;
import dev.entente.reporting.projection.usecase.KeepFact;
import dev.entente.reporting.wire.FactTypes;
import dev.entente.reporting.wire.StatedMessage;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What a generation's consumers do with each message: keep the fact with the state it carries. */
@ApplicationScoped
class FactSubscriptions {
    private final KeepFact keepFact;
    private final EndVoidAggregate endVoidAggregate;

    FactSubscriptions(KeepFact keepFact, EndVoidAggregate endVoidAggregate) {
        this.keepFact = keepFact;
        this.endVoidAggregate = endVoidAggregate;
    }

    /** By topic. */
    Map<String, Subscription> of(int generation) {
        Map<String, Subscription> byTopic = new HashMap<>();
        for (FactSubject subject : FactSubject.values()) {
            byTopic.put(subject.topic(), subscription(subject, generation));
        }
        return byTopic;
    }

    private Subscription subscription(FactSubject subject, int generation) {
        Subscription.Builder builder = Subscription.named(subject.consumer(generation));
        Class<? extends StatedMessage> body = FactTypes.bodyOf(subject);
        for (String type : FactTypes.typesOf(subject)) {
            builder.on(type, body, message -> keep(generation, subject, message));
        }
        builder.onVoid(aggregate ->
                endVoidAggregate.handle(generation, UUID.fromString(aggregate.aggregateId()), aggregate.recordedAt()));
        return builder.build();
    }

    private Uni<Void> keep(int generation, FactSubject subject, Incoming<? extends StatedMessage> message) {
        return keepFact.handle(generation, fact(subject, message));
    }

    private static StatedFact fact(FactSubject subject, Incoming<? extends StatedMessage> message) {
        var envelope = message.envelope();
        var position = message.position();
        return new StatedFact(
                subject,
                UUID.fromString(envelope.aggregateId()),
                envelope.epoch(),
                envelope.aggregateVersion(),
                envelope.recordedAt(),
                message.body().occurredAt(),
                new StatedFact.Source(
                        envelope.messageId(),
                        envelope.type(),
                        position.topic(),
                        position.partition(),
                        position.offset()),
                message.body().state().toString());
    }
}
