package dev.entente.simulation.store;

import dev.entente.simulation.world.Repeatable;
import dev.entente.simulation.world.SimulatedProcess;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one client has changed and locked and not committed yet. */
public final class Transaction implements Repeatable {
    private final Database database;
    private final SimulatedProcess owner;
    private final Map<Table<?, ?>, Map<Object, Optional<Object>>> written = new LinkedHashMap<>();
    private final Deque<Runnable> undoing = new ArrayDeque<>();
    private final List<Runnable> unlocking = new ArrayList<>();
    private final List<Runnable> waiting = new ArrayList<>();
    private final Map<String, Object> locals = new HashMap<>();
    private @Nullable Transaction waitsFor;
    private boolean aborted;
    private boolean over;

    Transaction(Database database, SimulatedProcess owner) {
        this.database = database;
        this.owner = owner;
    }

    public Database database() {
        return database;
    }

    public SimulatedProcess owner() {
        return owner;
    }

    /** What production code keeps beside a transaction, such as the entities it has loaded. */
    public Map<String, Object> locals() {
        return locals;
    }

    public boolean isOver() {
        return over;
    }

    @Override
    public void beginAttempt() {
        requireNotAborted();
        undoing.clear();
    }

    void requireNotAborted() {
        if (aborted) {
            throw new DatabaseFailure(DatabaseFailure.Kind.TRANSACTION_ABORTED, "it must be rolled back");
        }
    }

    @Override
    public void undoAttempt() {
        while (!undoing.isEmpty()) {
            undoing.pop().run();
        }
    }

    /** As PostgreSQL does at once: it has changed nothing, locks nothing, and refuses whatever comes but its end. */
    @Override
    public void failed(RuntimeException failure) {
        if (failure instanceof DatabaseFailure && !over && !aborted) {
            aborted = true;
            undoing.clear();
            written.clear();
            letGo();
        }
    }

    void write(Table<?, ?> table, Object key, Optional<Object> value) {
        Map<Object, Optional<Object>> writes = writesOf(table);
        Optional<Object> before = writes.put(key, value);
        undoing.push(() -> {
            if (before == null) {
                writes.remove(key);
            } else {
                writes.put(key, before);
            }
        });
    }

    Map<Object, Optional<Object>> writesOf(Table<?, ?> table) {
        return written.computeIfAbsent(table, first -> new LinkedHashMap<>());
    }

    @Nullable
    Map<Object, Optional<Object>> writesIfAnyOf(Table<?, ?> table) {
        return written.get(table);
    }

    Map<Table<?, ?>, Map<Object, Optional<Object>>> written() {
        return written;
    }

    void whenOver(Runnable unlock) {
        unlocking.add(unlock);
    }

    /** Fails if the two would wait for each other for ever, directly or through others. */
    void await(Transaction holder, Runnable again) {
        for (Transaction next = holder; next != null; next = next.waitsFor) {
            if (next == this) {
                throw new DatabaseFailure(DatabaseFailure.Kind.DEADLOCK, "a circle of locks");
            }
        }
        waitsFor = holder;
        holder.waiting.add(() -> {
            waitsFor = null;
            again.run();
        });
    }

    /** That it does not wait for somebody in vain must be seen when it begins to wait, not when the lock is free. */
    void requireNoCircleWith(Transaction holder) {
        for (Transaction next = holder; next != null; next = next.waitsFor) {
            if (next == this) {
                throw new DatabaseFailure(DatabaseFailure.Kind.DEADLOCK, "a circle of locks");
            }
        }
    }

    void end() {
        over = true;
        letGo();
    }

    private void letGo() {
        waitsFor = null;
        unlocking.forEach(Runnable::run);
        unlocking.clear();
        List<Runnable> released = List.copyOf(waiting);
        waiting.clear();
        released.forEach(Runnable::run);
    }
}
