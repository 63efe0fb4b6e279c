package dev.entente.simulation.services;

import dev.entente.platform.transaction.SimulatedTransactions;
import dev.entente.simulation.store.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What Hibernate does for a transaction: each entity is loaded once, and what has changed is written before the outbox is
 * appended to and before the commit.
 */
final class EntitiesOfTransaction<E> {
    private final SimulatedTransactions transactions;
    private final Table<UUID, E> table;
    private final UnaryOperator<E> copy;

    EntitiesOfTransaction(SimulatedTransactions transactions, Table<UUID, E> table, UnaryOperator<E> copy) {
        this.transactions = transactions;
        this.table = table;
        this.copy = copy;
        transactions.beforeEachCommit(this::flush);
    }

    /** Waits for the row and loads what it holds now. */
    @Nullable
    E lock(UUID id) {
        E row = table.lock(transactions.current(), id);
        if (row == null) {
            return null;
        }
        return loaded().computeIfAbsent(id, first -> copy.apply(row));
    }

    void persist(UUID id, E entity) {
        table.insert(transactions.current(), id, copy.apply(entity));
        loaded().put(id, entity);
    }

    private void flush() {
        loaded().forEach((id, entity) -> table.put(transactions.current(), id, copy.apply(entity)));
    }

    @SuppressWarnings("unchecked") // only this class writes under its table's name
    private Map<UUID, E> loaded() {
        Map<String, Object> locals = transactions.current().locals();
        return (Map<UUID, E>) locals.computeIfAbsent("entities of " + table.name(), first -> new LinkedHashMap<>());
    }
}
