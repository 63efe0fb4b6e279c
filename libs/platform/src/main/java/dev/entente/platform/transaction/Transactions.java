package dev.entente.platform.transaction;

import dev.entente.platform.rule.Actor;
import dev.entente.platform.rule.Occasion;
import dev.entente.platform.rule.Refusal;
import dev.entente.platform.rule.Role;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/**
 * The one place that opens transactions, sets the subject that row-level security looks at, and repeats what the
 * database asks to repeat. Only the gateways and platform's own timers call it.
 */
@ApplicationScoped
public class Transactions {
    private static final Logger LOG = Logger.getLogger(Transactions.class);
    private static final int MOST_ATTEMPTS = 6;
    private static final String OPEN = """
            select cast(extract(epoch from now()) * 1000000 as bigint)
              from (select set_config('entente.subject', :subject, true),
                           set_config('entente.roles', :roles, true),
                           set_config('transaction_read_only', :readOnly, true)) as settings""";

    private final Mutiny.SessionFactory sessions;
    private final AfterCommit afterCommit;

    Transactions(Mutiny.SessionFactory sessions, AfterCommit afterCommit) {
        this.sessions = sessions;
        this.afterCommit = afterCommit;
    }

    public <T> Uni<T> write(Actor actor, Function<Occasion, Uni<T>> work) {
        return toItsEnd(() -> attempt(actor, false, work, 1));
    }

    public <T> Uni<T> read(Actor actor, Function<Occasion, Uni<T>> work) {
        return toItsEnd(() -> attempt(actor, true, work, 1));
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

    private <T> Uni<T> attempt(Actor actor, boolean readOnly, Function<Occasion, Uni<T>> work, int attempt) {
        return once(actor, readOnly, work)
                .onFailure(failure -> attempt < MOST_ATTEMPTS && SqlState.asksForRepetition(failure))
                .recoverWithUni(() -> pause(Duration.ofMillis(5L << attempt))
                        .chain(() -> attempt(actor, readOnly, work, attempt + 1)));
    }

    private <T> Uni<T> once(Actor actor, boolean readOnly, Function<Occasion, Uni<T>> work) {
        return Uni.createFrom()
                .deferred(() -> {
                    afterCommit.begin();
                    return sessions.withTransaction((session, transaction) ->
                            open(session, actor, readOnly).chain(now -> work.apply(new Occasion(actor, now))));
                })
                .invoke(afterCommit::committed);
    }

    private static Uni<Instant> open(Mutiny.Session session, Actor actor, boolean readOnly) {
        session.setDefaultReadOnly(readOnly);
        return ScalarSelect.of(session, OPEN, Long.class)
                .setParameter("subject", actor.accountId())
                .setParameter("roles", roles(actor))
                .setParameter("readOnly", readOnly ? "on" : "off")
                .getSingleResult()
                .map(micros -> Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
    }

    private static String roles(Actor actor) {
        return actor.roles().stream().map(Role::name).sorted().collect(Collectors.joining(","));
    }

    /** Waits on the caller's own Vert.x context: a session belongs to it, so the repetition must start there too. */
    static Uni<Void> pause(Duration wait) {
        return Uni.createFrom().emitter(emitter -> {
            Context context = Vertx.currentContext();
            context.owner().setTimer(wait.toMillis(), fired -> context.runOnContext(nothing -> emitter.complete(null)));
        });
    }
}
