package dev.entente.agreements.roster.adapter;

import dev.entente.agreements.roster.usecase.CancelVoidMatchmakingEvent;
import dev.entente.agreements.roster.usecase.KeepMatchmakingEvent;
import dev.entente.agreements.wire.MatchmakingEventMessage;
import dev.entente.platform.inbox.Inbox;
import dev.entente.platform.inbox.MessageHandler;
import dev.entente.platform.inbox.Subscription;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class MatchmakingEventMessagesConsumer {
    private static final List<String> FACTS = List.of(
            "matchmaking-event-created",
            "matchmaking-event-changed",
            "matchmaking-event-phase-changed",
            "matchmaking-event-cancelled",
            "matchmaking-event-restored");

    private final Inbox inbox;
    private final Subscription subscription;

    MatchmakingEventMessagesConsumer(Inbox inbox, KeepMatchmakingEvent keep, CancelVoidMatchmakingEvent cancel) {
        this.inbox = inbox;
        MessageHandler<MatchmakingEventMessage> handler =
                incoming -> keep.handle(incoming.body().toCopy());
        Subscription.Builder subscribing = Subscription.named("agreements.matchmaking-events");
        FACTS.forEach(
                fact -> subscribing.on("entente.registration." + fact + ".v1", MatchmakingEventMessage.class, handler));
        subscribing.onVoid(event -> cancel.handle(UUID.fromString(event.aggregateId())));
        this.subscription = inbox.register(subscribing.build());
    }

    @Incoming("registration-matchmaking-events")
    Uni<Void> on(ConsumerRecords<String, byte[]> records) {
        return inbox.receive(subscription, records);
    }
}
