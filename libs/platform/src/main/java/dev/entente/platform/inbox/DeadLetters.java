package dev.entente.platform.inbox;

import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.outbox.OutgoingMessage;
import dev.entente.platform.time.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps what could not be applied, with the reason, and announces it on the dead-letter topic. */
@ApplicationScoped
class DeadLetters {
    private final KeptDeadLetters letters;
    private final Ids ids;
    private final Outbox outbox;
    private final String service;

    DeadLetters(
            KeptDeadLetters letters, Ids ids, Outbox outbox, @ConfigProperty(name = "entente.service") String service) {
        this.letters = letters;
        this.ids = ids;
        this.outbox = outbox;
        this.service = service;
    }

    /** What travels on the dead-letter topic: where the message lies, never its body. */
    record Notice(String deadLetterId, String consumer, String topic, int partition, long offset, String reason) {}

    Uni<Void> keep(String consumer, Arrival arrival, String reason) {
        UUID id = ids.get();
        return letters.add(id, consumer, arrival, reason)
                .chain(added -> added == 0
                        ? Uni.createFrom().voidItem()
                        : announce(
                                id,
                                new Notice(
                                        id.toString(),
                                        consumer,
                                        arrival.topic(),
                                        arrival.partition(),
                                        arrival.offset(),
                                        reason)));
    }

    /** A blocked aggregate that got further has had its message after all: corrected and sent again, or retried. */
    Uni<Void> settleOvertaken(String consumer, Collection<AggregateProgress> progress) {
        List<KeptDeadLetters.Reached> reached = progress.stream()
                .filter(one -> one.blocked() && one.changed())
                .map(one -> new KeptDeadLetters.Reached(one.aggregateId(), one.epoch(), one.version()))
                .toList();
        return reached.isEmpty() ? Uni.createFrom().voidItem() : letters.settleUpTo(consumer, reached);
    }

    private Uni<Void> announce(UUID id, Notice notice) {
        String topic = "entente." + service + ".dead-letters";
        return outbox.appendUnversioned(
                id.toString(), new OutgoingMessage(topic, "entente." + service + ".dead-letter.v1", notice));
    }
}
