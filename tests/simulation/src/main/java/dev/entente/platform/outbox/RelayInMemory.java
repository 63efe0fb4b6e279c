package dev.entente.platform.outbox;

import dev.entente.simulation.Defect;
import dev.entente.simulation.store.Database;
import dev.entente.simulation.world.Scope;
import dev.entente.simulation.world.World;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Production's relay of one process, over the outbox in memory. */
public final class RelayInMemory {
    private static final int SHARD = 0;

    private final World world;
    private final Database database;
    private final OutboxInMemory.Tables tables;
    private final Set<Defect> defects;
    private final ShardRelay relay;
    private @Nullable OutboxRowsInMemory connection;

    public RelayInMemory(
            World world, Database database, OutboxInMemory.Tables tables, LosingTopics topics, Set<Defect> defects) {
        this.world = world;
        this.database = database;
        this.tables = tables;
        this.defects = defects;
        this.relay = new ShardRelay(SHARD, this::open, new TopicWriter(topics), new Hasty(), new Loop(world.scope()));
    }

    public void start() {
        relay.start();
    }

    /** After each commit. */
    public void wake() {
        relay.wake();
    }

    /** The database forgets the relay's connection, while what the relay has under way goes on. */
    public void breakConnection() {
        if (connection != null) {
            connection.breakConnection();
        }
    }

    private Uni<@Nullable OutboxRows> open(int shard) {
        return world.step("lock shard", () -> {
            OutboxRowsInMemory rows = rows();
            boolean taken = defects.contains(Defect.TWO_RELAYS_ON_ONE_SHARD)
                    || database.tryAdvisoryLock("shard " + shard, rows);
            connection = taken ? rows : null;
            return connection;
        });
    }

    private OutboxRowsInMemory rows() {
        return defects.stream()
                .map(defect -> FaultyOutboxRows.with(defect, world, database, tables))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> new OutboxRowsInMemory(world, database, tables));
    }

    /** One process's relay. */
    private final class Loop implements RelayLoop {
        private final Scope process;
        private Runnable forget = () -> {};

        private Loop(Scope process) {
            this.process = process;
        }

        @Override
        public void run(Runnable work) {
            world.as(process, () -> world.act("relay", work).subscribe().with(done -> {}, world::unexpected));
        }

        @Override
        public void wakeUpAfter(Duration wait, Runnable work) {
            world.as(process, () -> forget = world.after(wait, "relay's round", work));
        }

        @Override
        public void forgetWakeUp() {
            forget.run();
        }

        @Override
        public long nanoTime() {
            return world.now().toEpochMilli() * 1_000_000;
        }
    }

    /** Small batches, so that there are many rounds. */
    private static final class Hasty implements RelaySettings {
        @Override
        public int shards() {
            return 1;
        }

        @Override
        public int batch() {
            return 4;
        }

        @Override
        public Duration gather() {
            return Duration.ofMillis(50);
        }

        @Override
        public Duration poll() {
            return Duration.ofMillis(250);
        }

        @Override
        public Duration retry() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration watermarkEvery() {
            return Duration.ofSeconds(2);
        }

        @Override
        public Optional<List<String>> topics() {
            return Optional.empty();
        }
    }
}
