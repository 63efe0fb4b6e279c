package dev.entente.simulation.services;

import dev.entente.platform.inbox.InboxParts;
import dev.entente.platform.inbox.InboxTables;
import dev.entente.platform.outbox.FactTranslation;
import dev.entente.platform.outbox.FaultyOutbox;
import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.outbox.OutboxInMemory;
import dev.entente.platform.outbox.OutboxParts;
import dev.entente.platform.outbox.RelayInMemory;
import dev.entente.platform.transaction.SimulatedTransactions;
import dev.entente.simulation.Defect;
import dev.entente.simulation.store.Database;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** What each process has of platform: transactions, outbox, relay, inbox, and a reader for each topic. */
final class PlatformParts {
    private final Surroundings around;
    private final InboxTables applied;
    private final SimulatedTransactions transactions;
    private final Outbox outbox;
    private final RelayInMemory relay;
    private final InboxParts inbox;
    private final List<TopicFollower> followers = new ArrayList<>();

    PlatformParts(
            Surroundings around,
            Database database,
            OutboxInMemory.Tables kept,
            InboxTables applied,
            List<FactTranslation<?>> translations) {
        this.around = around;
        this.applied = applied;
        this.transactions = new SimulatedTransactions(around.world(), database, around.weather());
        OutboxInMemory appends = around.defects().isEmpty()
                ? new OutboxInMemory(around.world(), transactions, kept)
                : new FaultyOutbox(around.world(), transactions, kept, around.topics(), around.defects());
        this.outbox = OutboxParts.outbox(appends, translations, around.json(), around.ids());
        this.relay = new RelayInMemory(around.world(), database, kept, around.topics(), around.defects());
        this.inbox = new InboxParts(
                around.world(),
                transactions,
                applied,
                outbox,
                new InboxParts.Message(around.json(), around.ids(), database.name()),
                around.defects());
    }

    SimulatedTransactions transactions() {
        return transactions;
    }

    Outbox outbox() {
        return outbox;
    }

    InboxParts inbox() {
        return inbox;
    }

    void follow(
            String group, String consumer, String topic, Function<ConsumerRecords<String, byte[]>, Uni<Void>> receive) {
        followers.add(new TopicFollower(
                around.world(),
                around.log(),
                new TopicFollower.Reading(group, consumer, topic, beginnings(group), receive),
                around.weather()));
    }

    private TopicFollower.Beginnings beginnings(String group) {
        return around.has(Defect.BEGIN_BEHIND_UNREAD)
                ? (consumer, partition, ofGroup) -> atEnd(group, partition)
                : applied::beginning;
    }

    /** Planted: to begin with what comes next, whatever is there already, and to tell the group so. */
    private long atEnd(String group, TopicPartition partition) {
        long end = around.log().end(partition);
        around.log().commit(group, partition, end);
        return end;
    }

    void start() {
        relay.start();
        followers.forEach(TopicFollower::start);
    }

    void wakeRelay() {
        relay.wake();
    }

    void breakRelay() {
        relay.breakConnection();
    }

    void rebalance() {
        followers.forEach(TopicFollower::rebalance);
    }
}
