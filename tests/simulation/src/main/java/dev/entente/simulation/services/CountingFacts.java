package dev.entente.simulation.services;

import dev.entente.platform.transaction.SimulatedTransactions;
import dev.entente.reporting.projection.domain.StatedFact;
import dev.entente.simulation.store.Transaction;
import dev.entente.simulation.world.World;

/** Planted: adds one to a total whenever a meeting is said to have been held. */
final class CountingFacts extends FactsInMemory {
    CountingFacts(World world, SimulatedTransactions transactions, ReportingTables tables) {
        super(world, transactions, tables);
    }

    @Override
    protected void kept(Transaction transaction, StatedFact fact) {
        if (fact.source().type().equals("entente.scheduling.meeting-held.v1")) {
            Long counted = tables.counters().lock(transaction, ReportingTables.HELD);
            tables.counters().put(transaction, ReportingTables.HELD, counted == null ? 1 : counted + 1);
        }
    }
}
