package dev.entente.platform.transaction;

import dev.entente.platform.rule.Actor;
import dev.entente.platform.rule.Occasion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Transactions of platform's own jobs and timers: on a context of their own, with the service as subject. */
@ApplicationScoped
public class ServiceTransactions {
    private final Transactions transactions;
    private final OwnContext contexts;
    private final Actor service;

    ServiceTransactions(
            Transactions transactions, OwnContext contexts, @ConfigProperty(name = "entente.service") String service) {
        this.transactions = transactions;
        this.contexts = contexts;
        this.service = Actor.service(service);
    }

    public <T> Uni<T> write(Function<Occasion, Uni<T>> work) {
        return contexts.run(() -> transactions.write(service, work));
    }

    public <T> Uni<T> read(Function<Occasion, Uni<T>> work) {
        return contexts.run(() -> transactions.read(service, work));
    }
}
