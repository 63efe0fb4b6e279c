package dev.entente.platform.inbox;

import static java.util.Objects.requireNonNull;

import dev.entente.platform.message.Envelope;
import dev.entente.platform.rule.Occasion;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;

/**
 * Settles what the sender of a partition did not tell again after it was restored: it does not know these aggregates any
 * more. Their consumer says what that means for what it holds; here they begin anew at version 0 of the epoch, and
 * nothing of an earlier one is waited for any more.
 */
@ApplicationScoped
class VoidAggregates {
    private final ProgressLedger ledger;
    private final ParkingPlace parking;
    private final DeadLetters deadLetters;
    private final RestoreDifferences differences;

    VoidAggregates(
            ProgressLedger ledger, ParkingPlace parking, DeadLetters deadLetters, RestoreDifferences differences) {
        this.ledger = ledger;
        this.parking = parking;
        this.deadLetters = deadLetters;
        this.differences = differences;
    }

    /** What is read of the message; all restated aggregates of its partition lie before it. */
    record EpochStarted(Instant occurredAt, int partition, int partitions) {

        EpochStarted {
            requireNonNull(occurredAt, "occurredAt");
            if (partitions <= partition) {
                throw new IllegalArgumentException("There is no partition " + partition + " of " + partitions);
            }
        }
    }

    Uni<Void> settle(
            Subscription subscription, Arrival arrival, Envelope envelope, EpochStarted started, Occasion occasion) {
        String consumer = subscription.consumer();
        return ledger.behind(consumer, envelope.epoch())
                .map(found -> onPartition(started, found))
                .chain(ids -> ledger.lock(consumer, ids))
                .chain(locked -> Multi.createFrom()
                        .iterable(locked.values())
                        .onItem()
                        .transformToUniAndConcatenate(one -> differences
                                .notToldAgain(consumer, arrival, envelope, one)
                                .chain(() -> tell(subscription, one, envelope, started, occasion))
                                .chain(() -> beginAnew(consumer, one, envelope.epoch())))
                        .onItem()
                        .ignoreAsUni()
                        .chain(() -> save(consumer, locked.values())));
    }

    private static Set<String> onPartition(EpochStarted started, List<String> ids) {
        return ids.stream()
                .filter(id ->
                        BuiltInPartitioner.partitionForKey(id.getBytes(StandardCharsets.UTF_8), started.partitions())
                                == started.partition())
                .collect(Collectors.toSet());
    }

    /** Of an aggregate of which nothing was ever applied nothing is held. */
    private static Uni<Void> tell(
            Subscription subscription,
            AggregateProgress progress,
            Envelope envelope,
            EpochStarted started,
            Occasion occasion) {
        return progress.version() == 0
                ? Uni.createFrom().voidItem()
                : subscription
                        .whenVoid()
                        .apply(new VoidAggregate(
                                progress.aggregateId(), started.occurredAt(), envelope.recordedAt(), occasion));
    }

    private Uni<Void> beginAnew(String consumer, AggregateProgress progress, long epoch) {
        progress.beginAnew(epoch);
        return progress.parked() == 0
                ? Uni.createFrom().voidItem()
                : parking.tidy(consumer, progress)
                        .invoke(waiting -> progress.parked(waiting))
                        .replaceWithVoid();
    }

    private Uni<Void> save(String consumer, Collection<AggregateProgress> all) {
        return deadLetters.settleOvertaken(consumer, all).chain(() -> ledger.save(consumer, all));
    }
}
