package dev.entente.platform.inbox;

import dev.entente.platform.message.Envelope;
import dev.entente.platform.transaction.CurrentSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Notes for operators where a restored sender knows less than what was held of it here. */
@ApplicationScoped
class RestoreDifferences {
    private static final String NOTE = """
            insert into restore_difference(consumer, aggregate_id, epoch, topic, partition, held_epoch, held_version,
                                           told_version)
            values (:consumer, :aggregate, :epoch, :topic, :partition, :heldEpoch, :heldVersion,
                    cast(cast(:told as text) as bigint))
            on conflict do nothing""";

    private final CurrentSession session;

    RestoreDifferences(CurrentSession session) {
        this.session = session;
    }

    /** The sender went back to an earlier version. */
    Uni<Void> takenBack(String consumer, Arrival arrival, Envelope restated, AggregateProgress held) {
        return restated.epoch() > held.epoch() && restated.aggregateVersion() < held.version()
                ? note(consumer, arrival, restated, held, Long.toString(restated.aggregateVersion()))
                : Uni.createFrom().voidItem();
    }

    /** The sender does not know it any more. */
    Uni<Void> notToldAgain(String consumer, Arrival arrival, Envelope started, AggregateProgress held) {
        return note(consumer, arrival, started, held, null);
    }

    private Uni<Void> note(
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
