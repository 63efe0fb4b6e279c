package dev.entente.simulation.store;

import dev.entente.simulation.world.SimulatedProcess;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** One service's database. What is committed stays, whoever dies. */
public final class Database {
    private final String name;
    private final Set<Transaction> open = new LinkedHashSet<>();
    private final List<Consumer<Transaction>> watchers = new ArrayList<>();
    private final Map<String, Object> advisoryLocks = new HashMap<>();
    private final Map<String, Long> sequences = new HashMap<>();

    public Database(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    public Transaction begin(SimulatedProcess owner) {
        Transaction begun = new Transaction(this, owner);
        open.add(begun);
        return begun;
    }

    /** Tells the watchers before anybody else sees what was written. What has failed before is rolled back instead. */
    public void commit(Transaction transaction) {
        try {
            transaction.requireNotAborted();
        } catch (DatabaseFailure aborted) {
            rollBack(transaction);
            throw aborted;
        }
        open.remove(transaction);
        watchers.forEach(watcher -> watcher.accept(transaction));
        transaction.written().keySet().forEach(table -> table.commit(transaction));
        transaction.end();
    }

    public void rollBack(Transaction transaction) {
        if (open.remove(transaction)) {
            transaction.end();
        }
    }

    /** Its connections break. */
    public void lose(SimulatedProcess owner) {
        List.copyOf(open).stream().filter(one -> one.owner() == owner).forEach(this::rollBack);
    }

    /** Called with each transaction about to be committed. */
    public void watch(Consumer<Transaction> watcher) {
        watchers.add(watcher);
    }

    /** Numbers are given once, also to who does not commit. */
    public long next(String sequence) {
        return sequences.merge(sequence, 1L, Long::sum);
    }

    public boolean tryAdvisoryLock(String lock, Object holder) {
        return advisoryLocks.putIfAbsent(lock, holder) == null || holder.equals(advisoryLocks.get(lock));
    }

    public void freeAdvisoryLocks(Object holder) {
        advisoryLocks.values().removeIf(holder::equals);
    }

    public boolean isQuiet() {
        return open.isEmpty();
    }
}
