package dev.entente.scheduling.roster.adapter;

import dev.entente.platform.inbox.Inbox;
import dev.entente.platform.inbox.MessageHandler;
import dev.entente.platform.inbox.Subscription;
import dev.entente.scheduling.roster.usecase.KeepParticipant;
import dev.entente.scheduling.roster.usecase.WithdrawVoidParticipant;
import dev.entente.scheduling.wire.ParticipantMessage;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class ParticipantMessagesConsumer {
    private static final String TYPE = "entente.registration.participant-";

    private final Inbox inbox;
    private final KeepParticipant keep;
    private final Subscription subscription;

    ParticipantMessagesConsumer(Inbox inbox, KeepParticipant keep, WithdrawVoidParticipant withdraw) {
        this.inbox = inbox;
        this.keep = keep;
        MessageHandler<ParticipantMessage> change = handler(false);
        MessageHandler<ParticipantMessage> link = handler(true);
        this.subscription = inbox.register(Subscription.named("scheduling.participants")
                .on(TYPE + "applied.v1", ParticipantMessage.class, change)
                .on(TYPE + "approved.v1", ParticipantMessage.class, change)
                .on(TYPE + "rejected.v1", ParticipantMessage.class, change)
                .on(TYPE + "waitlisted.v1", ParticipantMessage.class, change)
                .on(TYPE + "withdrawn.v1", ParticipantMessage.class, change)
                .on(TYPE + "changed.v1", ParticipantMessage.class, change)
                .on(TYPE + "account-linked.v1", ParticipantMessage.class, link)
                .on(TYPE + "restored.v1", ParticipantMessage.class, link)
                .onVoid(participant -> withdraw.handle(
                        new WithdrawVoidParticipant.Command(
                                UUID.fromString(participant.aggregateId()), participant.startedAt()),
                        participant.occasion()))
                .build());
    }

    @Incoming("registration-participants")
    Uni<Void> on(ConsumerRecords<String, byte[]> records) {
        return inbox.receive(subscription, records);
    }

    private MessageHandler<ParticipantMessage> handler(boolean mayHaveNewAccount) {
        return message -> keep.handle(
                new KeepParticipant.Command(
                        message.body().entry(), message.body().occurredAt(), mayHaveNewAccount),
                message.occasion());
    }
}
