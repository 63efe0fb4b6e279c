package dev.entente.agreements.roster.adapter;

import dev.entente.agreements.roster.usecase.ForgetVoidParticipant;
import dev.entente.agreements.roster.usecase.KeepParticipant;
import dev.entente.agreements.wire.ParticipantMessage;
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
class ParticipantMessagesConsumer {
    private static final List<String> FACTS = List.of(
            "participant-applied",
            "participant-approved",
            "participant-rejected",
            "participant-waitlisted",
            "participant-withdrawn",
            "participant-account-linked",
            "participant-changed",
            "participant-restored");

    private final Inbox inbox;
    private final Subscription subscription;

    ParticipantMessagesConsumer(Inbox inbox, KeepParticipant keep, ForgetVoidParticipant forget) {
        this.inbox = inbox;
        MessageHandler<ParticipantMessage> handler =
                incoming -> keep.handle(incoming.body().toCopy());
        Subscription.Builder subscribing = Subscription.named("agreements.participants");
        FACTS.forEach(
                fact -> subscribing.on("entente.registration." + fact + ".v1", ParticipantMessage.class, handler));
        subscribing.onVoid(participant -> forget.handle(UUID.fromString(participant.aggregateId())));
        this.subscription = inbox.register(subscribing.build());
    }

    @Incoming("registration-participants")
    Uni<Void> on(ConsumerRecords<String, byte[]> records) {
        return inbox.receive(subscription, records);
    }
}
