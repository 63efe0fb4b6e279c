package dev.entente.platform.outbox;

import dev.entente.platform.transaction.SimulatedTransactions;
import dev.entente.simulation.store.Table;
import dev.entente.simulation.store.Transaction;
import dev.entente.simulation.world.World;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The outbox in memory, as those see it who append. */
public class OutboxInMemory implements OutboxAppends {
    private final World world;
    private final SimulatedTransactions transactions;
    private final Tables tables;

    public OutboxInMemory(World world, SimulatedTransactions transactions, Tables tables) {
        this.world = world;
        this.transactions = transactions;
        this.tables = tables;
    }

    /**
     * What stays when processes die.
     *
     * @param versions the unique key over aggregate and version, with the row's number
     * @param takenBack keys that operators asked to be sent again, from which number on
     * @param unpublished the partial index over what is not marked; kept by {@link #watch}
     */
    public record Tables(
            Table<Long, KeptMessage> rows,
            Table<String, Long> versions,
            Table<String, Long> takenBack,
            TreeMap<Long, KeptMessage> unpublished) {

        public static Tables empty() {
            return new Tables(
                    new Table<>("outbox"), new Table<>("outbox key"), new Table<>("republication"), new TreeMap<>());
        }

        /** Keeps the index; to be called with each transaction about to be committed. */
        public void watch(Transaction transaction) {
            for (Long seq : rows.keysWrittenBy(transaction)) {
                KeptMessage row = rows.get(transaction, seq);
                if (row == null || row.published()) {
                    unpublished.remove(seq);
                } else {
                    unpublished.put(seq, row);
                }
            }
        }

        /** All rows of a key, those of other keys left out. */
        Map<Long, KeptMessage> all() {
            return rows.committed();
        }
    }

    @Override
    public Uni<Void> append(List<OutboxRow> rows) {
        return world.act("append " + transactions.database().name(), () -> {
            Transaction transaction = transactions.current();
            flush();
            rows.forEach(row -> append(transaction, row));
        });
    }

    /** Hibernate writes what has changed before the statement. */
    protected void flush() {
        transactions.flush();
    }

    protected long number() {
        return transactions.database().next("outbox");
    }

    private void append(Transaction transaction, OutboxRow row) {
        KeptMessage kept = KeptMessage.of(number(), row, world.now());
        if (row.version() != null) {
            tables.versions().insert(transaction, row.key() + "@" + row.version(), kept.seq());
        }
        tables.rows().insert(transaction, kept.seq(), kept);
        appended(kept);
    }

    /** For what must not happen here. */
    protected void appended(KeptMessage row) {}
}
