package dev.entente.simulation.services;

import dev.entente.platform.transaction.BeforeCommit;
import dev.entente.platform.transaction.SimulatedTransactions;
import dev.entente.reporting.projection.domain.StatedFact;
import dev.entente.reporting.projection.usecase.Facts;
import dev.entente.simulation.services.ReportingTables.FactKey;
import dev.entente.simulation.services.ReportingTables.Row;
import dev.entente.simulation.store.Transaction;
import dev.entente.simulation.world.World;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Facts in memory, gathered and kept as {@code keep_facts} does it. */
class FactsInMemory implements Facts {
    private final World world;
    private final SimulatedTransactions transactions;
    protected final ReportingTables tables;
    private final BeforeCommit.Writer<StatedFact> writer = this::write;

    FactsInMemory(World world, SimulatedTransactions transactions, ReportingTables tables) {
        this.world = world;
        this.transactions = transactions;
        this.tables = tables;
    }

    @Override
    public Uni<Void> keep(int generation, StatedFact fact) {
        transactions.beforeCommit().gather(fact, writer);
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> write(List<StatedFact> facts) {
        return world.act("keep facts", () -> facts.forEach(this::write));
    }

    private void write(StatedFact fact) {
        Transaction transaction = transactions.current();
        supersede(transaction, fact.aggregateId(), fact.recordedAt());
        FactKey key = new FactKey(fact.aggregateId(), fact.epoch(), fact.version());
        tables.facts().insert(transaction, key, new Row(fact, null));
        tables.valid().put(transaction, fact.aggregateId(), key);
        kept(transaction, fact);
    }

    private void supersede(Transaction transaction, UUID aggregateId, Instant at) {
        FactKey before = tables.valid().lock(transaction, aggregateId);
        Row row = before == null ? null : tables.facts().get(transaction, before);
        if (before != null && row != null) {
            tables.facts().put(transaction, before, new Row(row.fact(), at));
            tables.valid().delete(transaction, aggregateId);
        }
    }

    /** For what must not happen here. */
    protected void kept(Transaction transaction, StatedFact fact) {}

    @Override
    public Uni<Void> end(int generation, UUID aggregateId, Instant recordedAt) {
        return world.act("end fact", () -> supersede(transactions.current(), aggregateId, recordedAt));
    }
}
