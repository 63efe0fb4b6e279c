package dev.entente.scheduling.calendar.adapter;

import dev.entente.platform.inbox.Inbox;
import dev.entente.platform.inbox.MessageHandler;
import dev.entente.platform.inbox.Subscription;
import dev.entente.scheduling.calendar.usecase.CancelVoidMatchmakingEvent;
import dev.entente.scheduling.calendar.usecase.KeepMatchmakingEvent;
import dev.entente.scheduling.wire.MatchmakingEventMessage;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class MatchmakingEventMessagesConsumer {
    private static final String TYPE = "entente.registration.";

    private final Inbox inbox;
    private final KeepMatchmakingEvent keep;
    private final Subscription subscription;

    MatchmakingEventMessagesConsumer(Inbox inbox, KeepMatchmakingEvent keep, CancelVoidMatchmakingEvent cancel) {
        this.inbox = inbox;
        this.keep = keep;
        MessageHandler<MatchmakingEventMessage> change = handler(false);
        MessageHandler<MatchmakingEventMessage> ending = handler(true);
        this.subscription = inbox.register(Subscription.named("scheduling.matchmaking-events")
                .on(TYPE + "matchmaking-event-created.v1", MatchmakingEventMessage.class, change)
                .on(TYPE + "matchmaking-event-changed.v1", MatchmakingEventMessage.class, change)
                .on(TYPE + "matchmaking-event-phase-changed.v1", MatchmakingEventMessage.class, change)
                .on(TYPE + "session-closed.v1", MatchmakingEventMessage.class, ending)
                .on(TYPE + "matchmaking-event-cancelled.v1", MatchmakingEventMessage.class, ending)
                .on(TYPE + "matchmaking-event-restored.v1", MatchmakingEventMessage.class, ending)
                .onVoid(event -> cancel.handle(
                        new CancelVoidMatchmakingEvent.Command(UUID.fromString(event.aggregateId()), event.startedAt()),
                        event.occasion()))
                .build());
    }

    @Incoming("registration-matchmaking-events")
    Uni<Void> on(ConsumerRecords<String, byte[]> records) {
        return inbox.receive(subscription, records);
    }

    private MessageHandler<MatchmakingEventMessage> handler(boolean mayEndMeetings) {
        return message -> keep.handle(
                new KeepMatchmakingEvent.Command(
                        message.body().entry(), message.body().occurredAt(), mayEndMeetings),
                message.occasion());
    }
}
