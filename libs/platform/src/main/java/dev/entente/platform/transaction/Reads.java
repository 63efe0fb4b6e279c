package dev.entente.platform.transaction;

import dev.entente.platform.rule.Actor;
import dev.entente.platform.rule.Occasion;
import dev.entente.platform.security.CallingRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** The gateway for queries: a read-only transaction, so that row-level security knows who asks. */
@ApplicationScoped
public class Reads {
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(10);

    private final Transactions transactions;
    private final CallingRequest request;
    private final OwnContext contexts;

    Reads(Transactions transactions, CallingRequest request, OwnContext contexts) {
        this.transactions = transactions;
        this.request = request;
        this.contexts = contexts;
    }

    public <T> Uni<T> run(Function<Occasion, Uni<T>> work) {
        return orNotReadyNow(transactions.read(request.actor(), work));
    }

    /** For what runs without a request: timers, and streams that outlive the request that opened them. */
    public <T> Uni<T> runAs(Actor actor, Function<Occasion, Uni<T>> work) {
        return contexts.run(() -> transactions.read(actor, work));
    }

    /**
     * As {@link #runAs}, but blocks until the answer is there, so only for worker threads: a stream sends its head at once,
     * and whether it may be opened must be known before.
     */
    public <T> T lookBeforeStreaming(Actor actor, Function<Occasion, Uni<T>> work) {
        return orNotReadyNow(runAs(actor, work)
                        .ifNoItem()
                        .after(LONGEST_LOOK)
                        .failWith(() -> DatabaseAbsence.forQuery(new TimeoutException())))
                .await()
                .indefinitely();
    }

    private static <T> Uni<T> orNotReadyNow(Uni<T> answer) {
        return answer.onFailure(DatabaseAbsence::caused).transform(DatabaseAbsence::forQuery);
    }
}
