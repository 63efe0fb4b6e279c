package dev.entente.platform.inbox;

import dev.entente.platform.inbox.Subscription.Route;
import dev.entente.platform.inbox.VoidAggregates.EpochStarted;
import dev.entente.platform.message.Envelope;
import dev.entente.platform.message.MessageJson;
import dev.entente.platform.rule.Occasion;
import dev.entente.platform.transaction.BeforeCommit;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Optional;

/** Applies one message to its aggregate, and after it whatever had been waiting for it. */
@ApplicationScoped
class MessageApplication {
    private final ParkingPlace parking;
    private final MessageJson json;
    private final InboxMetrics metrics;
    private final MessageTraces traces;
    private final VoidAggregates voids;
    private final RestoreDifferences differences;
    private final BeforeCommit beforeCommit;

    MessageApplication(
            ParkingPlace parking,
            MessageJson json,
            InboxMetrics metrics,
            MessageTraces traces,
            VoidAggregates voids,
            RestoreDifferences differences,
            BeforeCommit beforeCommit) {
        this.parking = parking;
        this.json = json;
        this.metrics = metrics;
        this.traces = traces;
        this.voids = voids;
        this.differences = differences;
        this.beforeCommit = beforeCommit;
    }

    Uni<Void> receive(
            Subscription subscription,
            Arrival arrival,
            Envelope envelope,
            AggregateProgress progress,
            Occasion occasion) {
        VersionGate.Decision decision = progress.decide(envelope);
        metrics.decided(subscription.consumer(), decision);
        return switch (decision) {
            case DROP -> Uni.createFrom().voidItem();
            case PARK -> park(subscription, arrival, envelope, progress);
            case APPLY -> apply(subscription, arrival, envelope, progress, occasion);
        };
    }

    private Uni<Void> park(Subscription subscription, Arrival arrival, Envelope envelope, AggregateProgress progress) {
        return parking.park(subscription.consumer(), arrival, envelope)
                .invoke(added -> progress.parked(progress.parked() + added))
                .replaceWithVoid();
    }

    Uni<Void> apply(
            Subscription subscription,
            Arrival arrival,
            Envelope envelope,
            AggregateProgress progress,
            Occasion occasion) {
        return Uni.createFrom()
                .deferred(() -> handle(subscription, arrival, envelope, occasion))
                .chain(() -> differences.takenBack(subscription.consumer(), arrival, envelope, progress))
                .invoke(() -> progress.advanceTo(envelope))
                .chain(() -> catchUp(subscription, progress, occasion));
    }

    /** Applies the parked successors, one after the other. */
    Uni<Void> catchUp(Subscription subscription, AggregateProgress progress, Occasion occasion) {
        if (progress.parked() == 0) {
            return Uni.createFrom().voidItem();
        }
        return parking.take(subscription.consumer(), progress)
                .chain(next -> next.isEmpty()
                        ? parking.tidy(subscription.consumer(), progress)
                                .invoke(count -> progress.parked(count))
                                .replaceWithVoid()
                        : applySuccessor(subscription, next.get(), progress, occasion));
    }

    /** What its handler has gathered is written at once, and what was gathered before it first: whose fault is it else? */
    private Uni<Void> applySuccessor(
            Subscription subscription, Arrival successor, AggregateProgress progress, Occasion occasion) {
        return beforeCommit.write().chain(() -> applyAtOnce(subscription, successor, progress, occasion));
    }

    private Uni<Void> applyAtOnce(
            Subscription subscription, Arrival successor, AggregateProgress progress, Occasion occasion) {
        return apply(subscription, successor, successor.envelope().orElseThrow(), progress, occasion)
                .chain(beforeCommit::write)
                .onFailure(failure -> !(failure instanceof UnusableSuccessor) && !Outage.caused(failure))
                .transform(failure -> new UnusableSuccessor(subscription, successor, failure));
    }

    private Uni<Void> handle(Subscription subscription, Arrival arrival, Envelope envelope, Occasion occasion) {
        if (envelope.startsEpoch()) {
            return voids.settle(subscription, arrival, envelope, read(EpochStarted.class, arrival), occasion);
        }
        Optional<Route<?>> route = subscription.route(envelope.type());
        if (route.isEmpty()) {
            metrics.unused(subscription.consumer(), envelope.type());
            return Uni.createFrom().voidItem();
        }
        return traces.during(
                subscription.consumer(), arrival, envelope, () -> dispatch(route.get(), arrival, envelope, occasion));
    }

    private <T> Uni<Void> dispatch(Route<T> route, Arrival arrival, Envelope envelope, Occasion occasion) {
        T body = read(route.body(), arrival);
        return route.handler().apply(new Incoming<T>(envelope, body, occasion, arrival.position()));
    }

    private <T> T read(Class<T> type, Arrival arrival) {
        byte[] payload = arrival.payload();
        if (payload == null) {
            throw new UnusableMessage("The message has no body", new IOException("null"));
        }
        try {
            return json.read(payload, type);
        } catch (IOException unreadable) {
            throw new UnusableMessage(
                    "The body cannot be read: " + unreadable.getClass().getSimpleName(), unreadable);
        }
    }
}
