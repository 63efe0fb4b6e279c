package dev.entente.simulation.services;

import dev.entente.platform.inbox.InboxParts;
import dev.entente.platform.inbox.Subscription;
import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.outbox.OutboxInMemory;
import dev.entente.platform.outbox.OutboxParts;
import dev.entente.platform.outbox.RelayInMemory;
import dev.entente.platform.transaction.SimulatedTransactions;
import dev.entente.reporting.projection.adapter.ReportingSubscriptions;
import dev.entente.reporting.projection.usecase.ProjectionUseCases;
import dev.entente.simulation.Defect;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Reporting in one process: keeps every fact with the state it carries. */
public final class ReportingService implements Service {
    public static final int GENERATION = 1;

    private final InboxParts inbox;
    private final RelayInMemory relay;
    private final List<TopicFollower> followers = new ArrayList<>();

    /** @param topics those that have facts in this world */
    public ReportingService(Surroundings around, ReportingTables tables, Set<String> topics) {
        SimulatedTransactions transactions =
                new SimulatedTransactions(around.world(), tables.database(), around.weather());
        OutboxInMemory appends = new OutboxInMemory(around.world(), transactions, tables.outbox());
        Outbox outbox = OutboxParts.outbox(appends, List.of(), around.json(), around.ids());
        this.inbox = new InboxParts(
                around.world(),
                transactions,
                tables.inbox(),
                outbox,
                new InboxParts.Message(around.json(), around.ids(), "reporting"),
                around.defects());
        this.relay = new RelayInMemory(
                around.world(), tables.database(), tables.outbox(), around.topics(), around.defects());
        FactsInMemory facts = around.has(Defect.COUNT_ON_ARRIVAL)
                ? new CountingFacts(around.world(), transactions, tables)
                : new FactsInMemory(around.world(), transactions, tables);
        new TreeMap<>(ReportingSubscriptions.of(GENERATION, ProjectionUseCases.over(facts)))
                .forEach((topic, subscription) -> {
                    if (topics.contains(topic)) {
                        followers.add(follower(around, tables, topic, subscription));
                    }
                });
    }

    private TopicFollower follower(
            Surroundings around, ReportingTables tables, String topic, Subscription subscription) {
        inbox.inbox().register(subscription);
        return new TopicFollower(
                around.world(),
                around.log(),
                new TopicFollower.Reading(
                        "entente-reporting-" + GENERATION,
                        subscription.consumer(),
                        topic,
                        tables.inbox(),
                        records -> inbox.inbox().receive(subscription, records)),
                around.weather());
    }

    public InboxParts inbox() {
        return inbox;
    }

    @Override
    public void start() {
        relay.start();
        followers.forEach(TopicFollower::start);
    }

    @Override
    public void breakRelay() {
        relay.breakConnection();
    }

    @Override
    public void rebalance() {
        followers.forEach(TopicFollower::rebalance);
    }
}
