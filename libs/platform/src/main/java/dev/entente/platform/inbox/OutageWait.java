package dev.entente.platform.inbox;

import dev.entente.platform.drain.Drain;
import dev.entente.platform.transaction.OwnContext;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Repeats work on the database until an outage is over, however long it lasts, unless the process goes down. */
@ApplicationScoped
class OutageWait {
    private static final Logger LOG = Logger.getLogger(OutageWait.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final OwnContext contexts;
    private final ConsumerActivity activity;
    private final Drain drain;

    OutageWait(OwnContext contexts, ConsumerActivity activity, Drain drain) {
        this.contexts = contexts;
        this.activity = activity;
        this.drain = drain;
    }

    /** @param outage which failures are not the work's fault */
    <T> Uni<T> over(String consumer, Predicate<Throwable> outage, Supplier<Uni<T>> work) {
        return contexts.run(() -> {
                    activity.showsLife(consumer);
                    return work.get();
                })
                .onFailure(outage)
                .invoke(failure -> LOG.warnf("%s waits out an outage: %s", consumer, failure))
                .onFailure(failure -> outage.test(failure) && !drain.hasBegun())
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely()
                .onFailure(outage)
                .transform(GoingDown::new);
    }
}
