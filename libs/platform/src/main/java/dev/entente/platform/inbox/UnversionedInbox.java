package dev.entente.platform.inbox;

import dev.entente.platform.rule.Actor;
import dev.entente.platform.rule.Occasion;
import dev.entente.platform.transaction.OwnContext;
import dev.entente.platform.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Function;

/**
 * The gateway for messages that belong to no aggregate, such as watermarks: without a version nothing can be missing or
 * repeated, so there is only the transaction, and an outage of the database is waited out.
 */
@ApplicationScoped
public class UnversionedInbox {
    private final Transactions transactions;
    private final OwnContext contexts;

    UnversionedInbox(Transactions transactions, OwnContext contexts) {
        this.transactions = transactions;
        this.contexts = contexts;
    }

    public <T> Uni<T> receive(String consumer, Function<Occasion, Uni<T>> work) {
        return contexts.run(() -> transactions.write(Actor.service(consumer), work))
                .onFailure(Outage::caused)
                .retry()
                .withBackOff(Duration.ofMillis(50), Duration.ofSeconds(2))
                .indefinitely();
    }
}
