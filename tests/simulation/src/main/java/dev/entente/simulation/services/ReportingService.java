package dev.entente.simulation.services;

import dev.entente.platform.inbox.Inbox;
import dev.entente.reporting.projection.adapter.ReportingSubscriptions;
import dev.entente.reporting.projection.usecase.ProjectionUseCases;
import dev.entente.simulation.Defect;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Reporting in one process: keeps every fact with the state it carries. */
public final class ReportingService extends Service {
    /** @param topics those that have facts in this world */
    public ReportingService(Surroundings around, ReportingTables tables, Set<String> topics) {
        this(
                around,
                tables,
                topics,
                new PlatformParts(around, tables.database(), tables.outbox(), tables.inbox(), List.of()));
    }

    private ReportingService(Surroundings around, ReportingTables tables, Set<String> topics, PlatformParts platform) {
        super(platform);
        FactsInMemory facts = around.has(Defect.COUNT_ON_ARRIVAL)
                ? new CountingFacts(around.world(), platform.transactions(), tables)
                : new FactsInMemory(around.world(), platform.transactions(), tables);
        Inbox inbox = platform.inbox().inbox();
        new TreeMap<>(ReportingSubscriptions.of(ReportingTables.GENERATION, ProjectionUseCases.over(facts)))
                .forEach((topic, subscription) -> {
                    if (topics.contains(topic)) {
                        inbox.register(subscription);
                        platform.follow(
                                ReportingTables.GROUP,
                                subscription.consumer(),
                                topic,
                                records -> inbox.receive(subscription, records));
                    }
                });
    }
}
