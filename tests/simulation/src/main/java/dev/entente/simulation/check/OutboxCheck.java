package dev.entente.simulation.check;

import dev.entente.platform.outbox.KeptMessage;
import dev.entente.platform.outbox.OutboxInMemory;
import dev.entente.simulation.log.TopicLog;
import dev.entente.simulation.store.Database;
import dev.entente.simulation.store.Transaction;
import dev.entente.simulation.world.Invariant;
import dev.entente.simulation.world.World;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Per aggregate, versions run from 1 without gaps in the outbox and on the topic, and nothing is there but facts. */
public final class OutboxCheck {
    private final World world;
    private final OutboxInMemory.Tables tables;
    private final String topics;
    private final boolean orderly;
    private final Map<String, KeptMessage> lastCommitted = new HashMap<>();
    private final Set<String> sent = new HashSet<>();
    private final Map<String, Long> lastSent = new HashMap<>();

    /** @param orderly whether topics show at once, and in its order, what was sent */
    public OutboxCheck(World world, Database database, OutboxInMemory.Tables tables, TopicLog log, boolean orderly) {
        this.world = world;
        this.tables = tables;
        this.orderly = orderly;
        this.topics = "entente." + database.name() + ".";
        database.watch(this::committing);
        log.watch(this::appended);
    }

    private void committing(Transaction transaction) {
        Map<Long, KeptMessage> added = new TreeMap<>();
        for (Long seq : tables.rows().keysWrittenBy(transaction)) {
            KeptMessage row = tables.rows().get(transaction, seq);
            if (row != null && row.version() != null) {
                KeptMessage before = tables.rows().committed().get(seq);
                if (before == null) {
                    added.put(seq, row);
                } else if (orderly && row.published() && !before.published() && !sent.contains(name(row))) {
                    world.violated(Invariant.ONLY_SENT_IS_MARKED, name(row));
                }
            }
        }
        added.values().forEach(this::follows);
    }

    private void follows(KeptMessage row) {
        KeptMessage last = lastCommitted.put(row.key(), row);
        long expected = last == null ? 1 : version(last) + 1;
        if (version(row) != expected) {
            world.violated(Invariant.OUTBOX_VERSIONS, name(row) + " instead of " + expected);
        }
        if (last != null && last.seq() > row.seq()) {
            world.violated(Invariant.NUMBERS_FOLLOW_VERSIONS, name(row) + " has " + row.seq() + " after " + last.seq());
        }
    }

    private void appended(ConsumerRecord<String, byte[]> record) {
        Long version = Records.version(record);
        if (version == null
                || record.topic().endsWith(".dead-letters")
                || !record.topic().startsWith(topics)) {
            return;
        }
        String name = record.key() + "@" + version;
        if (tables.versions().committed().get(name) == null) {
            world.violated(Invariant.ONLY_COMMITTED_IS_SENT, name);
        }
        long last = lastSent.getOrDefault(record.key(), 0L);
        if (orderly && version > last + 1) {
            world.violated(Invariant.TOPIC_VERSIONS, name + " after " + last);
        }
        lastSent.put(record.key(), Math.max(last, version));
        sent.add(name);
    }

    /**
     * At rest everything is on its topic; and, whatever is there more than once or was wiped before, whoever reads it from
     * the beginning finds each aggregate's facts one after the other. Only a broker that shows late what it has
     * acknowledged breaks that order: then facts are there, and inboxes put them right.
     */
    public void atRest(TopicLog log) {
        Set<String> there = new HashSet<>();
        Map<String, Long> inOrder = new HashMap<>();
        log.partitions()
                .forEach(partition -> log.read(partition, 0, Integer.MAX_VALUE - 1)
                        .forEach(record -> {
                            Long version = Records.version(record);
                            there.add(record.key() + "@" + version);
                            if (version != null && version == inOrder.getOrDefault(record.key(), 0L) + 1) {
                                inOrder.put(record.key(), version);
                            }
                        }));
        for (KeptMessage row : List.copyOf(tables.rows().committed().values())) {
            if (!row.published()) {
                world.violated(Invariant.PUBLISHED_AT_REST, name(row));
            }
            if (row.version() != null && !there.contains(name(row))) {
                world.violated(Invariant.ON_ITS_TOPIC_AT_REST, name(row));
            }
            if (orderly && version(row) > inOrder.getOrDefault(row.key(), 0L)) {
                world.violated(Invariant.IN_ORDER_AT_REST, name(row) + " does not come after its predecessors");
            }
        }
    }

    private static String name(KeptMessage row) {
        return row.key() + "@" + row.version();
    }

    private static long version(KeptMessage row) {
        Long version = row.version();
        return version == null ? 0 : version;
    }
}
