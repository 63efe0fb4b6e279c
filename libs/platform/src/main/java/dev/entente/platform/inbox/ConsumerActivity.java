package dev.entente.platform.inbox;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Which consumers have a batch under way, and since when nothing was heard of it. */
@ApplicationScoped
class ConsumerActivity {
    private static final Logger LOG = Logger.getLogger(ConsumerActivity.class);
    private static final int MOST_BATCHES = 10_000;
    private static final long PATIENCE_AT_STOP_SECONDS = 5;

    private final Semaphore places = new Semaphore(MOST_BATCHES);
    private final Map<String, Long> lastSignNanos = new ConcurrentHashMap<>();

    /** A batch that comes too late, or that the stop interrupts, never completes, so that nobody takes it for applied. */
    Uni<Void> during(String consumer, Supplier<Uni<Void>> batch) {
        if (!places.tryAcquire()) {
            return Uni.createFrom().nothing();
        }
        return Uni.createFrom()
                .deferred(batch::get)
                .eventually(() -> ended(consumer))
                .onFailure(GoingDown.class)
                .recoverWithUni(Uni.createFrom().nothing());
    }

    void showsLife(String consumer) {
        lastSignNanos.put(consumer, System.nanoTime());
    }

    /** Consumers whose batch has neither ended nor begun another attempt for this long. */
    List<String> silentFor(Duration limit) {
        long now = System.nanoTime();
        return lastSignNanos.entrySet().stream()
                .filter(entry -> now - entry.getValue() > limit.toNanos())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private void ended(String consumer) {
        lastSignNanos.remove(consumer);
        places.release();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        if (!places.tryAcquire(MOST_BATCHES, PATIENCE_AT_STOP_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("A batch of messages outlasts the stop; it is rolled back and read again");
        }
    }
}
