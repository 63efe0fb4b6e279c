package dev.entente.platform.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** Starts one {@link ShardRelay} per shard and passes on the wake-up after each commit. */
@ApplicationScoped
class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(5);

    private final OutboxConnections connections;
    private final TopicWriter topics;
    private final RelaySettings settings;
    private final RelayWakeUp wakeUp;
    private final List<ShardRelay> shards = new ArrayList<>();

    OutboxRelay(OutboxConnections connections, TopicWriter topics, RelaySettings settings, RelayWakeUp wakeUp) {
        this.connections = connections;
        this.topics = topics;
        this.settings = settings;
        this.wakeUp = wakeUp;
    }

    void start(@Observes StartupEvent started, Vertx vertx) {
        for (int shard = 0; shard < settings.shards(); shard++) {
            shards.add(new ShardRelay(
                    shard,
                    connections,
                    topics,
                    settings,
                    new VertxRelayLoop(VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext()))));
        }
        wakeUp.onWake(() -> shards.forEach(ShardRelay::wake));
        shards.forEach(ShardRelay::start);
    }

    /** After the other observers, so that the facts of what they finish still leave. */
    void stop(@Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) ShutdownEvent stopping) {
        for (ShardRelay shard : shards) {
            stop(shard);
        }
    }

    private static void stop(ShardRelay shard) {
        try {
            shard.stop().await().atMost(PATIENCE_AT_STOP);
        } catch (TimeoutException brokerIsAway) {
            LOG.warn("The relay stops with messages under way; they are sent again after the next start");
        }
    }

    /** True on the one instance that publishes the first shard; it also sends the watermarks. */
    boolean leads() {
        return !shards.isEmpty() && shards.get(0).holdsLock();
    }
}
