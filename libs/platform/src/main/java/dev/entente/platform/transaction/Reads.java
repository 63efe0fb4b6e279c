package dev.entente.platform.transaction;

import dev.entente.platform.rule.Occasion;
import dev.entente.platform.security.CallingRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/** The gateway for queries: a read-only transaction, so that row-level security knows who asks. */
@ApplicationScoped
public class Reads {
    private final Transactions transactions;
    private final CallingRequest request;

    Reads(Transactions transactions, CallingRequest request) {
        this.transactions = transactions;
        this.request = request;
    }

    public <T> Uni<T> run(Function<Occasion, Uni<T>> work) {
        return transactions.read(request.actor(), work);
    }
}
