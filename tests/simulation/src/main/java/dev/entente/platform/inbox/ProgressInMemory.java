package dev.entente.platform.inbox;

import dev.entente.platform.inbox.InboxTables.Letter;
import dev.entente.platform.inbox.InboxTables.Place;
import dev.entente.platform.inbox.InboxTables.ProgressKey;
import dev.entente.platform.inbox.InboxTables.Row;
import dev.entente.platform.transaction.SimulatedTransactions;
import dev.entente.simulation.store.Transaction;
import dev.entente.simulation.world.World;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** How far consumers are, in memory. */
class ProgressInMemory implements ProgressLedger {
    protected final World world;
    protected final SimulatedTransactions transactions;
    protected final InboxTables tables;

    ProgressInMemory(World world, SimulatedTransactions transactions, InboxTables tables) {
        this.world = world;
        this.transactions = transactions;
        this.tables = tables;
    }

    @Override
    public Uni<Map<String, AggregateProgress>> lock(String consumer, Set<String> aggregateIds) {
        return world.step("lock progress", () -> {
            Transaction transaction = transactions.current();
            Map<String, AggregateProgress> found = new HashMap<>();
            for (String id : new TreeSet<>(aggregateIds)) {
                ProgressKey key = new ProgressKey(consumer, id);
                tables.progress.insertIfAbsent(transaction, key, Row.NOTHING);
                Row row = tables.progress.lock(transaction, key);
                found.put(id, progress(id, row == null ? Row.NOTHING : row));
            }
            return found;
        });
    }

    protected AggregateProgress progress(String id, Row row) {
        return new AggregateProgress(id, row.epoch(), row.version(), row.parked(), row.blocked());
    }

    @Override
    public Uni<Void> save(String consumer, Collection<AggregateProgress> progress) {
        return world.act(
                "save progress",
                () -> progress.stream()
                        .filter(AggregateProgress::changed)
                        .forEach(one -> tables.progress.put(
                                transactions.current(),
                                new ProgressKey(consumer, one.aggregateId()),
                                row(consumer, one))));
    }

    protected Row row(String consumer, AggregateProgress one) {
        boolean blocked = one.blocked()
                && tables.letters.all(transactions.current()).stream()
                        .anyMatch(letter -> letter.isOpen()
                                && letter.consumer().equals(consumer)
                                && letter.liesAhead(one.aggregateId(), one.epoch(), one.version()));
        return new Row(one.epoch(), one.version(), one.parked(), blocked);
    }

    @Override
    public Uni<Void> move(String consumer, Collection<Position> positions) {
        return world.act("move position", () -> positions.forEach(one -> move(transactions.current(), consumer, one)));
    }

    protected final void move(Transaction transaction, String consumer, Position position) {
        Place place = new Place(consumer, position.topic(), position.partition());
        Long before = tables.positions.lock(transaction, place);
        tables.positions.put(
                transaction, place, before == null ? position.nextOffset() : Math.max(before, position.nextOffset()));
    }

    @Override
    public Uni<List<String>> behind(String consumer, long epoch) {
        return world.step("look what is behind", List::of);
    }

    protected final List<Letter> lettersOf(AggregateProgress one) {
        return tables.letters.all(transactions.current()).stream()
                .filter(letter -> letter.arrival()
                        .envelope()
                        .filter(envelope -> envelope.aggregateId().equals(one.aggregateId()))
                        .isPresent())
                .toList();
    }
}
