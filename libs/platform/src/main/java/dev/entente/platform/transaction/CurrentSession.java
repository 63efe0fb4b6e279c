package dev.entente.platform.transaction;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The session of the transaction that a gateway opened. Stores take it from here and never open one themselves; outside
 * a gateway there is none and the call fails.
 */
@ApplicationScoped
public class CurrentSession {
    private final Mutiny.SessionFactory sessions;

    CurrentSession(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    public <T> Uni<T> with(Function<Mutiny.Session, Uni<T>> work) {
        return Uni.createFrom().deferred(() -> work.apply(current()));
    }

    private Mutiny.Session current() {
        Mutiny.Session session = sessions.getCurrentSession();
        if (session == null) {
            throw new IllegalStateException("No transaction: only a gateway opens one");
        }
        return session;
    }
}
