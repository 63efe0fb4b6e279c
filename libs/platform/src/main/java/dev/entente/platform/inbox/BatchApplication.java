package dev.entente.platform.inbox;

import dev.entente.platform.inbox.ProgressLedger.Position;
import dev.entente.platform.message.Envelope;
import dev.entente.platform.rule.Actor;
import dev.entente.platform.rule.Occasion;
import dev.entente.platform.transaction.Transactions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One transaction: lock the aggregates, apply the messages in order, write down how far it got. */
@ApplicationScoped
class BatchApplication {
    private final Transactions transactions;
    private final ProgressLedger ledger;
    private final MessageApplication application;
    private final DeadLetters deadLetters;
    private final ParkingPlace parking;

    BatchApplication(
            Transactions transactions,
            ProgressLedger ledger,
            MessageApplication application,
            DeadLetters deadLetters,
            ParkingPlace parking) {
        this.transactions = transactions;
        this.ledger = ledger;
        this.application = application;
        this.deadLetters = deadLetters;
        this.parking = parking;
    }

    Uni<Void> apply(Subscription subscription, List<Arrival> arrivals) {
        return transactions.write(
                actor(subscription),
                occasion -> ledger.lock(subscription.consumer(), aggregates(arrivals))
                        .chain(progress -> inOrder(subscription, arrivals, progress, occasion)
                                .chain(() -> deadLetters.settleOvertaken(subscription.consumer(), progress.values()))
                                .chain(() -> ledger.save(subscription.consumer(), progress.values())))
                        .chain(() -> ledger.move(subscription.consumer(), positions(arrivals))));
    }

    /** Sets one message aside for good or until an operator decides; its aggregate's later versions will park. */
    Uni<Void> setAside(Subscription subscription, Arrival arrival, String reason) {
        return transactions.write(
                actor(subscription),
                occasion -> ledger.lock(subscription.consumer(), aggregates(List.of(arrival)))
                        .chain(progress -> block(progress.values())
                                .chain(() -> deadLetters.keep(subscription.consumer(), arrival, reason))
                                .chain(() -> ledger.save(subscription.consumer(), progress.values())))
                        .chain(() -> ledger.move(subscription.consumer(), positions(List.of(arrival)))));
    }

    /** As {@link #setAside}, for a message that had been parked; where it lay on the topic was passed long ago. */
    Uni<Void> setAsideParked(UnusableSuccessor successor) {
        String consumer = successor.subscription().consumer();
        Arrival arrival = successor.arrival();
        return transactions.write(
                actor(successor.subscription()),
                occasion -> ledger.lock(consumer, aggregates(List.of(arrival)))
                        .chain(progress -> block(progress.values())
                                .chain(() -> parking.remove(consumer, arrival))
                                .chain(() -> parking.tidy(consumer, only(progress)))
                                .invoke(waiting -> only(progress).parked(waiting))
                                .chain(() -> deadLetters.keep(consumer, arrival, successor.reason()))
                                .chain(() -> ledger.save(consumer, progress.values()))));
    }

    private static AggregateProgress only(Map<String, AggregateProgress> progress) {
        return progress.values().iterator().next();
    }

    private static Uni<Void> block(Collection<AggregateProgress> progress) {
        progress.forEach(AggregateProgress::block);
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> inOrder(
            Subscription subscription,
            List<Arrival> arrivals,
            Map<String, AggregateProgress> progress,
            Occasion occasion) {
        return Multi.createFrom()
                .iterable(byAggregate(arrivals))
                .onItem()
                .transformToUniAndConcatenate(arrival -> one(subscription, arrival, progress, occasion))
                .onItem()
                .ignoreAsUni();
    }

    /**
     * What is told of each aggregate in its order, the aggregates in the order of their ids: so their rows are locked in the
     * order in which commands lock them, or both would wait for each other again and again.
     */
    static List<Arrival> byAggregate(List<Arrival> arrivals) {
        return arrivals.stream()
                .sorted(Comparator.comparing(
                        arrival -> arrival.envelope().map(Envelope::aggregateId).orElse("")))
                .toList();
    }

    private Uni<Void> one(
            Subscription subscription, Arrival arrival, Map<String, AggregateProgress> progress, Occasion occasion) {
        Optional<Envelope> envelope = arrival.envelope();
        if (envelope.isEmpty()) {
            return deadLetters.keep(subscription.consumer(), arrival, "The envelope's headers cannot be read");
        }
        AggregateProgress of = progress.get(envelope.get().aggregateId());
        if (of == null) {
            throw new IllegalStateException("Progress was not locked for " + arrival.describe());
        }
        return application.receive(subscription, arrival, envelope.get(), of, occasion);
    }

    private static Actor actor(Subscription subscription) {
        return Actor.service(subscription.consumer());
    }

    private static Set<String> aggregates(List<Arrival> arrivals) {
        return arrivals.stream()
                .flatMap(arrival -> arrival.envelope().stream())
                .map(Envelope::aggregateId)
                .collect(Collectors.toSet());
    }

    private static Collection<Position> positions(List<Arrival> arrivals) {
        Map<String, Position> last = new LinkedHashMap<>();
        for (Arrival arrival : arrivals) {
            last.put(
                    arrival.topic() + "-" + arrival.partition(),
                    new Position(arrival.topic(), arrival.partition(), arrival.offset() + 1));
        }
        return last.values();
    }
}
