package dev.entente.platform.inbox;

import static dev.entente.platform.rule.Refusal.require;

import dev.entente.platform.inbox.OpenDeadLetters.OpenDeadLetter;
import dev.entente.platform.message.Envelope;
import dev.entente.platform.rule.Actor;
import dev.entente.platform.rule.Occasion;
import dev.entente.platform.rule.Refusal;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What an operator decides about a dead letter, inside the transaction of the command that says so. Either way the
 * parked successors follow in the same transaction.
 */
@ApplicationScoped
public class DeadLetterDecisions {
    private final OpenDeadLetters letters;
    private final Inbox inbox;
    private final ProgressLedger ledger;
    private final MessageApplication application;
    private final DeadLetters overtaken;

    DeadLetterDecisions(
            OpenDeadLetters letters,
            Inbox inbox,
            ProgressLedger ledger,
            MessageApplication application,
            DeadLetters overtaken) {
        this.letters = letters;
        this.inbox = inbox;
        this.ledger = ledger;
        this.application = application;
        this.overtaken = overtaken;
    }

    /** Applies the message now; one that was applied meanwhile is only settled. */
    public Uni<Void> retry(UUID id, Occasion occasion) {
        return letters.lock(id)
                .chain(letter -> {
                    Envelope envelope = letter.arrival()
                            .envelope()
                            .orElseThrow(() -> new Refusal(
                                    InboxRule.ENVELOPE_MUST_BE_READABLE,
                                    "Its headers cannot be read, so it has no place in any order; it can be skipped."));
                    return locked(letter, envelope)
                            .chain(progress ->
                                    apply(letter, envelope, progress, occasion).chain(() -> keep(letter, progress)));
                })
                .chain(() -> letters.resolve(id, "RETRIED"))
                .replaceWithVoid();
    }

    /** Takes the message as if it had been applied. */
    public Uni<Void> skip(UUID id, Occasion occasion) {
        return letters.lock(id).chain(letter -> letters.resolve(id, "SKIPPED").chain(() -> passOver(letter, occasion)));
    }

    /**
     * Repeats a command of these after setting aside each parked successor that it cannot apply: an unusable successor
     * must not make its predecessor undecidable.
     */
    public <T> Uni<T> clearing(Supplier<Uni<T>> command) {
        Context caller = Vertx.currentContext();
        return Uni.createFrom()
                .deferred(command::get)
                .onFailure(UnusableSuccessor.class)
                .recoverWithUni(failure -> inbox.setAside(failure)
                        .emitOn(next -> caller.runOnContext(nothing -> next.run()))
                        .chain(() -> clearing(command)));
    }

    private Uni<Void> passOver(OpenDeadLetter letter, Occasion occasion) {
        Optional<Envelope> readable = letter.arrival().envelope();
        if (readable.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Envelope envelope = readable.get();
        return locked(letter, envelope).chain(progress -> {
            if (!isItsTurn(progress, envelope)) {
                return keep(letter, progress);
            }
            progress.advanceTo(envelope);
            return application
                    .catchUp(subscription(letter), progress, asConsumer(letter, occasion))
                    .chain(() -> keep(letter, progress));
        });
    }

    private Uni<Void> apply(OpenDeadLetter letter, Envelope envelope, AggregateProgress progress, Occasion occasion) {
        if (!isItsTurn(progress, envelope)) {
            return Uni.createFrom().voidItem();
        }
        return application
                .apply(subscription(letter), letter.arrival(), envelope, progress, asConsumer(letter, occasion))
                .onFailure(failure -> !(failure instanceof UnusableSuccessor) && !Outage.caused(failure))
                .transform(failure -> stillUnusable(FailureReason.of(failure)));
    }

    private static boolean isItsTurn(AggregateProgress progress, Envelope envelope) {
        VersionGate.Decision decision = progress.decide(envelope);
        require(
                decision != VersionGate.Decision.PARK,
                InboxRule.PREDECESSOR_MUST_BE_APPLIED,
                "Version " + (progress.version() + 1) + " of this aggregate comes first, and this is version "
                        + envelope.aggregateVersion() + ".");
        return decision == VersionGate.Decision.APPLY;
    }

    private Uni<AggregateProgress> locked(OpenDeadLetter letter, Envelope envelope) {
        return ledger.lock(letter.consumer(), Set.of(envelope.aggregateId()))
                .map(found -> found.values().iterator().next());
    }

    private Uni<Void> keep(OpenDeadLetter letter, AggregateProgress progress) {
        Set<AggregateProgress> one = Set.of(progress);
        return overtaken.settleOvertaken(letter.consumer(), one).chain(() -> ledger.save(letter.consumer(), one));
    }

    private Subscription subscription(OpenDeadLetter letter) {
        return inbox.subscription(letter.consumer())
                .orElseThrow(() -> new Refusal(
                        InboxRule.CONSUMER_MUST_BE_KNOWN, "This instance has no consumer " + letter.consumer() + "."));
    }

    /** The handler sees what it always sees: its consumer at work, not the operator. */
    private static Occasion asConsumer(OpenDeadLetter letter, Occasion occasion) {
        return new Occasion(Actor.service(letter.consumer()), occasion.now());
    }

    private static Refusal stillUnusable(String reason) {
        return new Refusal(InboxRule.MESSAGE_MUST_BE_APPLICABLE, "It still cannot be applied: " + reason + ".")
                .with("reason", reason);
    }
}
