package dev.entente.agreements.agreement.adapter;

import dev.entente.agreements.agreement.usecase.AgreementUseCases;
import dev.entente.platform.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** What production's agreements do with messages about meetings. */
public final class MeetingMessages {
    private MeetingMessages() {}

    public static Function<ConsumerRecords<String, byte[]>, Uni<Void>> into(Inbox inbox, AgreementUseCases useCases) {
        MeetingMessagesConsumer consumer = new MeetingMessagesConsumer(inbox, useCases.keep(), useCases.voidMeeting());
        return consumer::on;
    }
}
