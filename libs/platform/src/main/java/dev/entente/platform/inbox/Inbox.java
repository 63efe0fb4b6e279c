package dev.entente.platform.inbox;

import dev.entente.platform.outbox.RelayWakeUp;
import dev.entente.platform.rule.Refusal;
import dev.entente.platform.transaction.OwnContext;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
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
    private static final long LONGEST_PAUSE_MILLIS = 2_000;

    private final BatchApplication batches;
    private final OwnContext contexts;
    private final RelayWakeUp relay;
    private final InboxMetrics metrics;
    private final Vertx vertx;
    private final Map<String, Subscription> subscriptions = new ConcurrentHashMap<>();

    Inbox(BatchApplication batches, OwnContext contexts, RelayWakeUp relay, InboxMetrics metrics, Vertx vertx) {
        this.batches = batches;
        this.contexts = contexts;
        this.relay = relay;
        this.metrics = metrics;
        this.vertx = vertx;
    }

    /** Makes a consumer known, so that its dead letters can be retried before the first message arrives. */
    public Subscription register(Subscription subscription) {
        subscriptions.put(subscription.consumer(), subscription);
        return subscription;
    }

    Optional<Subscription> subscription(String consumer) {
        return Optional.ofNullable(subscriptions.get(consumer));
    }

    /** Applies what arrived; completes when all of it is applied, dropped, parked or set aside as dead letter. */
    public Uni<Void> receive(Subscription subscription, ConsumerRecords<String, byte[]> records) {
        register(subscription);
        List<Arrival> arrivals = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> received : records) {
            arrivals.add(Arrival.of(received));
        }
        return waitingOutOutages(() -> batches.apply(subscription, arrivals), 0)
                .onFailure()
                .recoverWithUni(failure -> oneByOne(subscription, arrivals))
                .invoke(relay::wake);
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
        return waitingOutOutages(() -> batches.apply(subscription, List.of(arrival)), 0)
                .onFailure()
                .recoverWithUni(failure -> setAside(subscription, arrival, failure));
    }

    private Uni<Void> setAside(Subscription subscription, Arrival arrival, Throwable failure) {
        String reason = reason(failure);
        LOG.errorf(failure, "%s sets aside %s: %s", subscription.consumer(), arrival.describe(), reason);
        metrics.deadLetter(subscription.consumer());
        return waitingOutOutages(() -> batches.setAside(subscription, arrival, reason), 0);
    }

    private Uni<Void> waitingOutOutages(Supplier<Uni<Void>> work, int attempt) {
        return contexts.run(work).onFailure(Outage::caused).recoverWithUni(failure -> {
            LOG.warnf("Waiting out an outage, attempt %d: %s", attempt + 1, failure);
            return pause(attempt).chain(() -> waitingOutOutages(work, attempt + 1));
        });
    }

    private Uni<Void> pause(int attempt) {
        long millis = Math.min(LONGEST_PAUSE_MILLIS, 50L << Math.min(attempt, 10));
        return Uni.createFrom().emitter(emitter -> vertx.setTimer(millis, fired -> emitter.complete(null)));
    }

    /** The rule or the kind of failure, never the message's content. */
    private static String reason(Throwable failure) {
        if (failure instanceof Refusal refusal) {
            return refusal.rule().name();
        }
        return failure instanceof UnusableMessage unusable
                ? String.valueOf(unusable.getMessage())
                : failure.getClass().getSimpleName();
    }
}
