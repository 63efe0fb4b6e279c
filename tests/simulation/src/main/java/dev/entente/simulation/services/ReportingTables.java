package dev.entente.simulation.services;

import dev.entente.platform.inbox.InboxTables;
import dev.entente.platform.outbox.OutboxInMemory;
import dev.entente.reporting.projection.domain.StatedFact;
import dev.entente.simulation.store.Database;
import dev.entente.simulation.store.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What reporting keeps; it stays when processes die. */
public record ReportingTables(
        Database database,
        OutboxInMemory.Tables outbox,
        InboxTables inbox,
        Table<FactKey, Row> facts,
        Table<UUID, FactKey> valid,
        Table<String, Long> counters) {

    public static final int GENERATION = 1;
    public static final String GROUP = "entente-reporting-" + GENERATION;

    /** What those count who count on arrival. */
    public static final String HELD = "meetings held";

    /** The facts' primary key, within one generation. */
    public record FactKey(UUID aggregateId, long epoch, long version) {}

    /** @param supersededAt absent while it says what its aggregate is */
    public record Row(StatedFact fact, @Nullable Instant supersededAt) {}

    public static ReportingTables empty() {
        ReportingTables tables = new ReportingTables(
                new Database("reporting"),
                OutboxInMemory.Tables.empty(),
                new InboxTables(),
                new Table<>("fact"),
                new Table<>("fact that is valid"),
                new Table<>("counter"));
        tables.database.watch(tables.outbox::watch);
        return tables;
    }
}
