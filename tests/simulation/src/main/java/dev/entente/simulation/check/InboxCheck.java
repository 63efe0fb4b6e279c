package dev.entente.simulation.check;

import dev.entente.platform.inbox.InboxTables;
import dev.entente.platform.inbox.InboxTables.Place;
import dev.entente.platform.inbox.InboxTables.ProgressKey;
import dev.entente.platform.inbox.InboxTables.Row;
import dev.entente.platform.inbox.InboxTables.ToldLetter;
import dev.entente.simulation.log.TopicLog;
import dev.entente.simulation.store.Database;
import dev.entente.simulation.store.Transaction;
import dev.entente.simulation.world.Invariant;
import dev.entente.simulation.world.World;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Until the log is wiped a position passes nothing that is not applied, parked or set aside; what is set aside deserves it. */
public final class InboxCheck {
    private final World world;
    private final InboxTables tables;
    private final TopicLog log;

    public InboxCheck(World world, Database database, InboxTables tables, TopicLog log) {
        this.world = world;
        this.tables = tables;
        this.log = log;
        database.watch(this::committing);
    }

    private void committing(Transaction transaction) {
        for (Place place : tables.positions().keysWrittenBy(transaction)) {
            long before = tables.positions().committed().getOrDefault(place, 0L);
            Long after = tables.positions().get(transaction, place);
            TopicPartition partition = new TopicPartition(place.topic(), place.partition());
            if (log.wipes() == 0 && after != null && after > before) {
                log.read(partition, before, (int) (after - before))
                        .forEach(record -> passed(transaction, place.consumer(), record));
            }
        }
        for (ToldLetter letter : tables.lettersOf(transaction)) {
            if (!letter.spoiled()) {
                world.violated(Invariant.ONLY_SPOILED_SET_ASIDE, letter.toString());
            }
        }
    }

    private void passed(Transaction transaction, String consumer, ConsumerRecord<String, byte[]> record) {
        Long version = Records.version(record);
        boolean applied = version != null && applied(transaction, consumer, record.key()) >= version;
        if (!applied
                && !tables.isSetAside(transaction, consumer, record)
                && (version == null || !tables.waits(transaction, consumer, record.key(), version))) {
            world.violated(
                    Invariant.NOTHING_PASSED_OVER,
                    consumer + " " + record.topic() + "-" + record.partition() + "@" + record.offset());
        }
    }

    private long applied(Transaction transaction, String consumer, String aggregateId) {
        Row row = tables.progress().get(transaction, new ProgressKey(consumer, aggregateId));
        return row == null ? 0 : row.version();
    }

    /** Whether an operator took it as if it had been applied. */
    static boolean isSkipped(
            InboxTables tables, Transaction transaction, String consumer, String aggregateId, long version) {
        return tables.letters(transaction).stream()
                .anyMatch(letter -> letter.status().equals("SKIPPED")
                        && letter.consumer().equals(consumer)
                        && aggregateId.equals(letter.aggregateId())
                        && letter.version() == version);
    }

    /** At rest nobody waits and nobody has anything to decide. */
    public void atRest() {
        tables.waiting().forEach(parked -> world.violated(Invariant.NOTHING_PARKED_FOR_EVER, parked.toString()));
        tables.progress().committed().forEach((key, row) -> {
            if (row.blocked() || row.parked() > 0) {
                world.violated(Invariant.NOTHING_BLOCKED_FOR_EVER, key + " " + row);
            }
        });
    }
}
