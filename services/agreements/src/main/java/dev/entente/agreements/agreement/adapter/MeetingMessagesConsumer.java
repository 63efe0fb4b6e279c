package dev.entente.agreements.agreement.adapter;

import dev.entente.agreements.agreement.usecase.KeepMeeting;
import dev.entente.agreements.agreement.usecase.VoidMeeting;
import dev.entente.agreements.wire.MeetingMessage;
import dev.entente.platform.inbox.Inbox;
import dev.entente.platform.inbox.MessageHandler;
import dev.entente.platform.inbox.Subscription;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Also of meetings that never were held: who names one shall hear that, and not that it is unknown. */
@ApplicationScoped
class MeetingMessagesConsumer {
    private static final List<String> FACTS = List.of(
            "meeting-requested",
            "meeting-accepted",
            "meeting-declined",
            "meeting-withdrawn",
            "meeting-expired",
            "meeting-scheduled",
            "meeting-moved",
            "meeting-handed-over",
            "meeting-unscheduled",
            "meeting-cancelled",
            "meeting-held",
            "meeting-missed",
            "meeting-attendance-disputed",
            "meeting-attendance-confirmed",
            "meeting-restored");

    private final Inbox inbox;
    private final Subscription subscription;

    MeetingMessagesConsumer(Inbox inbox, KeepMeeting keep, VoidMeeting voidMeeting) {
        this.inbox = inbox;
        MessageHandler<MeetingMessage> handler = incoming ->
                keep.handle(incoming.body().toCopy(), incoming.body().occurredAt(), incoming.occasion());
        Subscription.Builder subscribing = Subscription.named("agreements.meetings");
        FACTS.forEach(fact -> subscribing.on("entente.scheduling." + fact + ".v1", MeetingMessage.class, handler));
        subscribing.onVoid(meeting ->
                voidMeeting.handle(UUID.fromString(meeting.aggregateId()), meeting.startedAt(), meeting.occasion()));
        this.subscription = inbox.register(subscribing.build());
    }

    @Incoming("scheduling-meetings")
    Uni<Void> on(ConsumerRecords<String, byte[]> records) {
        return inbox.receive(subscription, records);
    }
}
