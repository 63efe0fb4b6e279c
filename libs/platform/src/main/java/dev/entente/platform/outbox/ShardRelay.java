package dev.entente.platform.outbox;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Publishes one shard, in rounds: read, send, wait for the acknowledgements, mark. A crash in between only repeats
 * messages. Everything runs on one loop, so the fields need no lock.
 */
final class ShardRelay {
    private static final Logger LOG = Logger.getLogger(ShardRelay.class);

    private final int shard;
    private final OutboxConnections connections;
    private final TopicWriter topics;
    private final RelaySettings settings;
    private final RelayLoop loop;

    private @Nullable OutboxRows rows;
    private boolean running;
    private boolean wokenMeanwhile;
    private boolean gathering;
    private boolean stopped;
    private long lookedForAskedNanos;
    private Runnable atRest = () -> {};

    ShardRelay(int shard, OutboxConnections connections, TopicWriter topics, RelaySettings settings, RelayLoop loop) {
        this.shard = shard;
        this.connections = connections;
        this.topics = topics;
        this.settings = settings;
        this.loop = loop;
        this.lookedForAskedNanos = loop.nanoTime();
    }

    /** The first wake-up begins a short gathering, so that commits which follow closely leave in one round. */
    void wake() {
        loop.run(() -> {
            if (running) {
                wokenMeanwhile = true;
            } else if (rows != null && !gathering) {
                gather();
            }
        });
    }

    void start() {
        loop.run(this::round);
    }

    /** Lets the round under way mark what it sent, then gives the lock to the next relay. */
    Uni<Void> stop() {
        return Uni.createFrom()
                .emitter(emitter -> loop.run(() -> {
                    stopped = true;
                    loop.forgetWakeUp();
                    atRest = () -> release().subscribe().with(emitter::complete, emitter::fail);
                    if (!running) {
                        atRest.run();
                    }
                }));
    }

    private void round() {
        if (stopped || running) {
            return;
        }
        running = true;
        gathering = false;
        wokenMeanwhile = false;
        loop.forgetWakeUp();
        locked().chain(held -> held == null ? Uni.createFrom().item(-1) : publish(held))
                .subscribe()
                .with(this::finished, this::failed);
    }

    private Uni<@Nullable OutboxRows> locked() {
        OutboxRows held = rows;
        if (held != null) {
            return Uni.createFrom().item(held);
        }
        return connections.open(shard).emitOn(loop::run).invoke(opened -> rows = opened);
    }

    private Uni<Integer> publish(OutboxRows held) {
        return takeBack(held)
                .chain(() -> held.unpublished(settings.shards(), shard, settings.batch()))
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(0)
                        : topics.sendAll(found)
                                .chain(() -> held.markPublished(found))
                                .replaceWith(found.size()));
    }

    /** Looked for once in a while, so that it costs a busy relay nothing. */
    private Uni<Void> takeBack(OutboxRows held) {
        long now = loop.nanoTime();
        if (now - lookedForAskedNanos < settings.poll().toNanos()) {
            return Uni.createFrom().voidItem();
        }
        lookedForAskedNanos = now;
        return held.takeBackWhatIsAskedFor(settings.shards(), shard);
    }

    private void finished(int published) {
        running = false;
        if (stopped) {
            atRest.run();
            return;
        }
        if (published < 0) {
            next(settings.retry());
        } else if (published == settings.batch()) {
            loop.run(this::round);
        } else if (wokenMeanwhile) {
            gather();
        } else {
            next(settings.poll());
        }
    }

    private void failed(Throwable failure) {
        LOG.warnf("The relay of shard %d starts over: %s", shard, failure);
        release().subscribe().with(done -> restart(), alsoFailed -> restart());
    }

    private void restart() {
        running = false;
        if (stopped) {
            atRest.run();
            return;
        }
        next(settings.retry());
    }

    private void gather() {
        gathering = true;
        next(settings.gather());
    }

    private void next(Duration wait) {
        loop.forgetWakeUp();
        if (!stopped) {
            loop.wakeUpAfter(wait, this::round);
        }
    }

    private Uni<Void> release() {
        OutboxRows held = rows;
        rows = null;
        return held == null ? Uni.createFrom().voidItem() : held.close();
    }

    boolean holdsLock() {
        return rows != null;
    }
}
