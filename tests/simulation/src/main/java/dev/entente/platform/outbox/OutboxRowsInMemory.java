package dev.entente.platform.outbox;

import dev.entente.simulation.store.Database;
import dev.entente.simulation.store.DatabaseFailure;
import dev.entente.simulation.store.Transaction;
import dev.entente.simulation.world.World;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The outbox in memory, as a relay's connection sees it; each statement is a transaction of its own. */
class OutboxRowsInMemory implements OutboxRows {
    protected final World world;
    protected final Database database;
    protected final OutboxInMemory.Tables tables;
    private boolean broken;

    OutboxRowsInMemory(World world, Database database, OutboxInMemory.Tables tables) {
        this.world = world;
        this.database = database;
        this.tables = tables;
    }

    /** The lock goes with the connection; the relay learns of it with its next statement. */
    void breakConnection() {
        broken = true;
        database.freeAdvisoryLocks(this);
    }

    @Override
    public Uni<Void> takeBackWhatIsAskedFor(int shards, int shard) {
        return statement("take back", () -> {
            inTransaction(transaction ->
                    List.copyOf(tables.takenBack().committed().keySet()).forEach(key -> takeBack(transaction, key)));
            return null;
        });
    }

    private void takeBack(Transaction transaction, String key) {
        Long from = tables.takenBack().get(transaction, key);
        tables.takenBack().delete(transaction, key);
        for (KeptMessage row : List.copyOf(tables.rows().committed().values())) {
            if (row.key().equals(key) && from != null && row.seq() >= from && row.published()) {
                tables.rows().put(transaction, row.seq(), row.marked(false));
            }
        }
    }

    @Override
    public Uni<List<UnpublishedRow>> unpublished(int shards, int shard, int most) {
        return statement(
                "select unpublished",
                () -> tables.unpublished().values().stream()
                        .limit(most)
                        .map(row -> row.toSend(database.name()))
                        .toList());
    }

    @Override
    public Uni<Void> markPublished(List<UnpublishedRow> rows) {
        return statement("mark", () -> {
            mark(rows);
            return null;
        });
    }

    protected void mark(List<UnpublishedRow> rows) {
        inTransaction(transaction -> rows.forEach(row -> {
            KeptMessage kept = tables.rows().get(transaction, row.seq());
            if (kept != null) {
                tables.rows().put(transaction, row.seq(), kept.marked(true));
            }
        }));
    }

    @Override
    public Uni<Void> close() {
        return world.act("unlock", () -> database.freeAdvisoryLocks(this));
    }

    protected <T> Uni<T> statement(String name, Supplier<@Nullable T> effect) {
        return world.step(name, () -> {
            if (broken) {
                throw new DatabaseFailure(DatabaseFailure.Kind.CONNECTION_LOST, name);
            }
            return effect.get();
        });
    }

    private void inTransaction(Consumer<Transaction> work) {
        Transaction transaction = database.begin(world.scope().process());
        try {
            work.accept(transaction);
        } catch (RuntimeException failure) {
            database.rollBack(transaction);
            throw failure;
        }
        database.commit(transaction);
    }
}
