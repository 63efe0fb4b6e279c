package dev.entente.platform.transaction;

import dev.entente.platform.rule.Actor;
import dev.entente.platform.rule.Occasion;
import dev.entente.platform.rule.Refusal;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/** Sets the subject that row-level security looks at, and repeats what the database asks to repeat. */
@ApplicationScoped
class SessionTransactions implements Transactions {
    private static final Logger LOG = Logger.getLogger(SessionTransactions.class);
    private static final int MOST_ATTEMPTS = 6;

    private final Mutiny.SessionFactory sessions;
    private final BeforeCommit beforeCommit;
    private final AfterCommit afterCommit;

    SessionTransactions(Mutiny.SessionFactory sessions, BeforeCommit beforeCommit, AfterCommit afterCommit) {
        this.sessions = sessions;
        this.beforeCommit = beforeCommit;
        this.afterCommit = afterCommit;
    }

    @Override
    public <T> Uni<T> write(Actor actor, Function<Occasion, Uni<T>> work) {
        return openedBy(session -> open(session, actor, false), work);
    }

    @Override
    public <T> Uni<T> read(Actor actor, Function<Occasion, Uni<T>> work) {
        return openedBy(session -> open(session, actor, true), work);
    }

    /** @param opening sends an {@link Opening} and nothing else */
    <O, T> Uni<T> openedBy(Function<Mutiny.Session, Uni<O>> opening, Function<O, Uni<T>> work) {
        return toItsEnd(() -> attempt(session -> opening.apply(session).chain(work::apply), 1));
    }

    /**
     * Whoever asked may go away, as a caller does who closes the connection. A cancelled Uni closes its session at once,
     * under the statement that is running, and the connection may be lost to the pool (quarkus 51576). So a transaction
     * that has begun commits or rolls back, heard or not.
     */
    private static <T> Uni<T> toItsEnd(Supplier<Uni<T>> work) {
        return Uni.createFrom().emitter(emitter -> {
            AtomicBoolean over = new AtomicBoolean();
            emitter.onTermination(() -> over.set(true));
            work.get()
                    .onFailure()
                    .invoke(failure -> tellIfUnheard(over.get(), failure))
                    .subscribe()
                    .with(emitter::complete, emitter::fail);
        });
    }

    private static void tellIfUnheard(boolean unheard, Throwable failure) {
        if (unheard && !(failure instanceof Refusal)) {
            LOG.warnf("Nobody waits any more for a transaction that was rolled back: %s", failure);
        }
    }

    private <T> Uni<T> attempt(Function<Mutiny.Session, Uni<T>> work, int attempt) {
        return once(work)
                .onFailure(failure -> attempt < MOST_ATTEMPTS && SqlState.asksForRepetition(failure))
                .recoverWithUni(() -> pause(Duration.ofMillis(5L << attempt)).chain(() -> attempt(work, attempt + 1)));
    }

    private <T> Uni<T> once(Function<Mutiny.Session, Uni<T>> work) {
        return Uni.createFrom()
                .deferred(() -> {
                    beforeCommit.begin();
                    afterCommit.begin();
                    return sessions.withTransaction(
                            (session, transaction) -> work.apply(session).call(beforeCommit::write));
                })
                .invoke(afterCommit::committed);
    }

    private static Uni<Occasion> open(Mutiny.Session session, Actor actor, boolean readOnly) {
        return Opening.open(session, actor, readOnly).map(now -> new Occasion(actor, now));
    }

    /** Waits on the caller's own Vert.x context: a session belongs to it, so the repetition must start there too. */
    static Uni<Void> pause(Duration wait) {
        return Uni.createFrom().emitter(emitter -> {
            Context context = Vertx.currentContext();
            context.owner().setTimer(wait.toMillis(), fired -> context.runOnContext(nothing -> emitter.complete(null)));
        });
    }
}
