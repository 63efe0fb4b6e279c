package dev.entente.simulation.store;

import dev.entente.simulation.world.MustWait;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows by their unique key, as PostgreSQL shows them at the isolation level "read committed"; rows never change in place. */
public final class Table<K, V> {
    private final String name;
    private final Map<K, V> committed = new LinkedHashMap<>();
    private final Map<K, Transaction> locks = new HashMap<>();

    public Table(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    /** What everybody sees. */
    public Map<K, V> committed() {
        return committed;
    }

    @SuppressWarnings("unchecked") // only this table writes into its own writes
    public @Nullable V get(Transaction transaction, K key) {
        Map<Object, Optional<Object>> own = transaction.writesIfAnyOf(this);
        Optional<Object> written = own == null ? null : own.get(key);
        return written == null ? committed.get(key) : (V) written.orElse(null);
    }

    /** Everything that the transaction sees. */
    @SuppressWarnings("unchecked") // as above
    public Collection<V> all(Transaction transaction) {
        Map<Object, Optional<Object>> own = transaction.writesIfAnyOf(this);
        if (own == null || own.isEmpty()) {
            return committed.values();
        }
        Map<Object, V> seen = new LinkedHashMap<>(committed);
        own.forEach((key, value) -> value.ifPresentOrElse(one -> seen.put(key, (V) one), () -> seen.remove(key)));
        return List.copyOf(seen.values());
    }

    /** Of everything that the transaction sees. */
    @SuppressWarnings("unchecked") // as above
    public List<K> keysSeenBy(Transaction transaction) {
        List<K> keys = new ArrayList<>(committed.keySet());
        Map<Object, Optional<Object>> own = transaction.writesIfAnyOf(this);
        if (own != null) {
            own.forEach((key, value) -> {
                keys.remove(key);
                value.ifPresent(one -> keys.add((K) key));
            });
        }
        return keys;
    }

    /** As {@code select … for update}: waits for whoever has it, and then sees what that one committed. */
    public @Nullable V lock(Transaction transaction, K key) {
        if (get(transaction, key) == null && !locks.containsKey(key)) {
            return null;
        }
        if (get(transaction, key) == null && isInsertOfAnother(transaction, key)) {
            return null; // not committed, so not seen and not waited for
        }
        take(transaction, key);
        return get(transaction, key);
    }

    public void put(Transaction transaction, K key, V value) {
        take(transaction, key);
        transaction.write(this, key, Optional.of(value));
    }

    /** As {@code insert … on conflict do nothing}: waits for another who writes the same key, and not for who only locks it. */
    public boolean insertIfAbsent(Transaction transaction, K key, V value) {
        Transaction holder = locks.get(key);
        if (holder != null && holder != transaction && writes(holder, key)) {
            throw waitFor(transaction, holder);
        }
        if (get(transaction, key) != null) {
            return false;
        }
        put(transaction, key, value);
        return true;
    }

    /** As {@code insert}. */
    public void insert(Transaction transaction, K key, V value) {
        if (!insertIfAbsent(transaction, key, value)) {
            throw new DatabaseFailure(DatabaseFailure.Kind.UNIQUE_KEY, name + " " + key);
        }
    }

    public boolean delete(Transaction transaction, K key) {
        if (lock(transaction, key) == null) {
            return false;
        }
        transaction.write(this, key, Optional.empty());
        return true;
    }

    /** Keys that the transaction would commit. */
    @SuppressWarnings("unchecked") // as above
    public List<K> keysWrittenBy(Transaction transaction) {
        Map<Object, Optional<Object>> own = transaction.writesIfAnyOf(this);
        List<K> keys = new ArrayList<>();
        if (own != null) {
            own.keySet().forEach(key -> keys.add((K) key));
        }
        return keys;
    }

    @SuppressWarnings("unchecked") // as above
    void commit(Transaction transaction) {
        transaction
                .writesOf(this)
                .forEach((key, value) ->
                        value.ifPresentOrElse(one -> committed.put((K) key, (V) one), () -> committed.remove(key)));
    }

    private void take(Transaction transaction, K key) {
        Transaction holder = locks.get(key);
        if (holder == transaction) {
            return;
        }
        if (holder != null) {
            throw waitFor(transaction, holder);
        }
        locks.put(key, transaction);
        transaction.whenOver(() -> locks.remove(key));
    }

    private static MustWait waitFor(Transaction transaction, Transaction holder) {
        transaction.requireNoCircleWith(holder);
        return new MustWait(again -> transaction.await(holder, again));
    }

    private boolean isInsertOfAnother(Transaction transaction, K key) {
        Transaction holder = locks.get(key);
        return holder != null && holder != transaction && !committed.containsKey(key);
    }

    private boolean writes(Transaction holder, K key) {
        Map<Object, Optional<Object>> writes = holder.writesIfAnyOf(this);
        return writes != null && writes.containsKey(key);
    }
}
