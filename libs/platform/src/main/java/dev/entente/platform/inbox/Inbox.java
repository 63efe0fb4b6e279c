package dev.entente.platform.inbox;

import dev.entente.platform.message.Envelope;
import dev.entente.platform.outbox.RelayWakeUp;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/**
 * The gateway for messages. A batch is applied in one transaction; if it fails, each message is applied in one of its
 * own, so that only the one at fault is set aside; an outage of the database is waited out, however long it lasts.
 */
@ApplicationScoped
public class Inbox {
    private static final Logger LOG = Logger.getLogger(Inbox.class);

    private static final int REPETITIONS_WHEN_UNCLEAR = 2;

    private final BatchApplication application;
    private final OutageWait waiting;
    private final ConsumerActivity activity;
    private final RelayWakeUp relay;
    private final InboxMetrics metrics;
    private final Map<String, Subscription> subscriptions = new ConcurrentHashMap<>();

    Inbox(
            BatchApplication application,
            OutageWait waiting,
            ConsumerActivity activity,
            RelayWakeUp relay,
            InboxMetrics metrics) {
        this.application = application;
        this.waiting = waiting;
        this.activity = activity;
        this.relay = relay;
        this.metrics = metrics;
    }

    /** Makes a consumer known, so that its dead letters can be retried before the first message arrives; a must. */
    public Subscription register(Subscription subscription) {
        subscriptions.put(subscription.consumer(), subscription);
        return subscription;
    }

    /** Those that were made known until now. */
    public List<Subscription> subscriptions() {
        return List.copyOf(subscriptions.values());
    }

    Optional<Subscription> subscription(String consumer) {
        return Optional.ofNullable(subscriptions.get(consumer));
    }

    /** Applies what arrived; completes when all of it is applied, dropped, parked or set aside as dead letter. */
    public Uni<Void> receive(Subscription subscription, ConsumerRecords<String, byte[]> records) {
        requireRegistered(subscription);
        List<List<Arrival>> batches = batches(records);
        return batches.isEmpty()
                ? Uni.createFrom().voidItem()
                : activity.during(subscription.consumer(), () -> oneAfterTheOther(subscription, batches))
                        .invoke(relay::wake);
    }

    /** An epoch's start is a batch of its own: what it finds void must not have changed unseen in the same transaction. */
    private static List<List<Arrival>> batches(ConsumerRecords<String, byte[]> records) {
        List<List<Arrival>> batches = new ArrayList<>();
        boolean joins = false;
        for (ConsumerRecord<String, byte[]> received : records) {
            Arrival arrival = Arrival.of(received);
            boolean alone = arrival.envelope().filter(Envelope::startsEpoch).isPresent();
            if (!joins || alone) {
                batches.add(new ArrayList<>());
            }
            batches.get(batches.size() - 1).add(arrival);
            joins = !alone;
        }
        return batches;
    }

    private Uni<Void> oneAfterTheOther(Subscription subscription, List<List<Arrival>> batches) {
        return Multi.createFrom()
                .iterable(batches)
                .onItem()
                .transformToUniAndConcatenate(arrivals -> together(subscription, arrivals))
                .onItem()
                .ignoreAsUni();
    }

    /** One that its first message makes known would be forgotten by the next restart, and nobody would notice. */
    private void requireRegistered(Subscription subscription) {
        if (subscriptions.get(subscription.consumer()) != subscription) {
            throw new IllegalStateException("Register " + subscription.consumer() + " when its consumer is made");
        }
    }

    private Uni<Void> together(Subscription subscription, List<Arrival> arrivals) {
        return waiting.over(subscription.consumer(), Outage::caused, () -> application.apply(subscription, arrivals))
                .onFailure(Inbox::isItsOwnFault)
                .recoverWithUni(failure -> oneByOne(subscription, arrivals));
    }

    private Uni<Void> oneByOne(Subscription subscription, List<Arrival> arrivals) {
        return Multi.createFrom()
                .iterable(arrivals)
                .onItem()
                .transformToUniAndConcatenate(arrival -> alone(subscription, arrival))
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> alone(Subscription subscription, Arrival arrival) {
        return waiting.over(
                        subscription.consumer(),
                        Outage::caused,
                        () -> application.apply(subscription, List.of(arrival)))
                .onFailure(UnusableSuccessor.class)
                .recoverWithUni(failure -> setAside(failure).chain(() -> alone(subscription, arrival)))
                .onFailure(Outage::isUnclear)
                .retry()
                .atMost(REPETITIONS_WHEN_UNCLEAR)
                .onFailure(Inbox::isItsOwnFault)
                .recoverWithUni(failure -> setAside(subscription, arrival, failure));
    }

    private Uni<Void> setAside(Subscription subscription, Arrival arrival, Throwable failure) {
        String reason = FailureReason.of(failure);
        LOG.errorf(
                FailureWithoutWords.of(failure),
                "%s sets aside %s: %s",
                subscription.consumer(),
                arrival.describe(),
                reason);
        metrics.deadLetter(subscription.consumer());
        return setAside(subscription, () -> application.setAside(subscription, arrival, reason));
    }

    /** For a parked message that turned out to be unusable when its predecessor was applied. */
    Uni<Void> setAside(UnusableSuccessor successor) {
        Subscription subscription = successor.subscription();
        LOG.errorf(
                FailureWithoutWords.of(successor),
                "%s sets aside %s",
                subscription.consumer(),
                successor.arrival().describe());
        metrics.deadLetter(subscription.consumer());
        return setAside(subscription, () -> application.setAsideParked(successor));
    }

    /** Whatever goes wrong here is tried again: there is nothing else left to do with the message but to stop. */
    private Uni<Void> setAside(Subscription subscription, Supplier<Uni<Void>> work) {
        return waiting.over(subscription.consumer(), failure -> true, work);
    }

    private static boolean isItsOwnFault(Throwable failure) {
        return !(failure instanceof GoingDown);
    }
}
