package dev.entente.platform.inbox;

import dev.entente.platform.message.Envelope;
import dev.entente.platform.transaction.CurrentSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class DifferenceStore implements DifferenceNotes {
    private static final String NOTE = """
            insert into restore_difference(consumer, aggregate_id, epoch, topic, partition, held_epoch, held_version,
                                           told_version)
            values (:consumer, :aggregate, :epoch, :topic, :partition, :heldEpoch, :heldVersion,
                    cast(cast(:told as text) as bigint))
            on conflict do nothing""";

    private final CurrentSession session;

    DifferenceStore(CurrentSession session) {
        this.session = session;
    }

    @Override
    public Uni<Void> note(
            String consumer, Arrival arrival, Envelope envelope, AggregateProgress held, @Nullable String told) {
        return session.with(open -> open.createNativeQuery(NOTE)
                .setParameter("consumer", consumer)
                .setParameter("aggregate", held.aggregateId())
                .setParameter("epoch", envelope.epoch())
                .setParameter("topic", arrival.topic())
                .setParameter("partition", arrival.partition())
                .setParameter("heldEpoch", held.epoch())
                .setParameter("heldVersion", held.version())
                .setParameter("told", told)
                .executeUpdate()
                .replaceWithVoid());
    }
}
