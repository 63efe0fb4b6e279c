package dev.entente.platform.inbox;

import dev.entente.platform.drain.Drain;
import dev.entente.platform.transaction.OwnContext;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** With pauses that grow, each attempt on a context of its own. */
@ApplicationScoped
class OutageBackOff implements OutageWait {
    private static final Logger LOG = Logger.getLogger(OutageBackOff.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final OwnContext contexts;
    private final ConsumerActivity activity;
    private final Drain drain;

    OutageBackOff(OwnContext contexts, ConsumerActivity activity, Drain drain) {
        this.contexts = contexts;
        this.activity = activity;
        this.drain = drain;
    }

    @Override
    public <T> Uni<T> over(String consumer, Predicate<Throwable> outage, Supplier<Uni<T>> work) {
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
