package dev.entente.simulation.services;

import dev.entente.agreements.agreement.domain.Agreement;
import dev.entente.agreements.roster.domain.Meeting;
import dev.entente.platform.inbox.InboxTables;
import dev.entente.platform.outbox.OutboxInMemory;
import dev.entente.simulation.store.Database;
import dev.entente.simulation.store.Table;
import java.util.UUID;

/** What agreements keeps; it stays when processes die. */
public record AgreementsTables(
        Database database,
        OutboxInMemory.Tables outbox,
        InboxTables inbox,
        Table<UUID, Meeting> meetings,
        Table<UUID, Agreement> agreements) {
    public static final String GROUP = "entente-agreements";
    public static final String CONSUMER = "agreements.meetings";

    public static AgreementsTables empty() {
        AgreementsTables tables = new AgreementsTables(
                new Database("agreements"),
                OutboxInMemory.Tables.empty(),
                new InboxTables(),
                new Table<>("meeting"),
                new Table<>("agreement"));
        tables.database.watch(tables.outbox::watch);
        return tables;
    }
}
