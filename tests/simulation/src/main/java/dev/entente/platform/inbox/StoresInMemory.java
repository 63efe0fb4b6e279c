package dev.entente.platform.inbox;

import dev.entente.platform.inbox.InboxTables.Letter;
import dev.entente.platform.inbox.InboxTables.Lies;
import dev.entente.platform.inbox.InboxTables.Parked;
import dev.entente.platform.message.Envelope;
import dev.entente.platform.rule.Refusal;
import dev.entente.platform.transaction.SimulatedTransactions;
import dev.entente.simulation.store.Table;
import dev.entente.simulation.store.Transaction;
import dev.entente.simulation.world.Invariant;
import dev.entente.simulation.world.World;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Parking place and dead letters in memory. */
final class StoresInMemory implements ParkingPlace, KeptDeadLetters, OpenDeadLetters, DifferenceNotes {
    private final World world;
    private final SimulatedTransactions transactions;
    private final InboxTables tables;

    StoresInMemory(World world, SimulatedTransactions transactions, InboxTables tables) {
        this.world = world;
        this.transactions = transactions;
        this.tables = tables;
    }

    @Override
    public Uni<Integer> park(String consumer, Arrival arrival, Envelope envelope) {
        return world.step("park", () -> {
            Parked key = new Parked(consumer, envelope.aggregateId(), envelope.epoch(), envelope.aggregateVersion());
            return tables.parked.insertIfAbsent(transactions.current(), key, arrival) ? 1 : 0;
        });
    }

    @Override
    public Uni<Optional<Arrival>> take(String consumer, AggregateProgress progress) {
        return world.step("take parked", () -> {
            Parked key = new Parked(consumer, progress.aggregateId(), progress.epoch(), progress.version() + 1);
            Optional<Arrival> found = Optional.ofNullable(tables.parked.get(transactions.current(), key));
            found.ifPresent(one -> tables.parked.delete(transactions.current(), key));
            return found;
        });
    }

    @Override
    public Uni<Integer> remove(String consumer, Arrival arrival) {
        return world.step("remove parked", () -> {
            Envelope envelope = arrival.envelope().orElseThrow();
            Parked key = new Parked(consumer, envelope.aggregateId(), envelope.epoch(), envelope.aggregateVersion());
            return tables.parked.delete(transactions.current(), key) ? 1 : 0;
        });
    }

    @Override
    public Uni<Integer> tidy(String consumer, AggregateProgress progress) {
        return world.step("tidy parked", () -> {
            Transaction transaction = transactions.current();
            int left = 0;
            for (Parked key : seen(transaction, consumer, progress.aggregateId())) {
                if (isPassed(key, progress)) {
                    tables.parked.delete(transaction, key);
                } else {
                    left++;
                }
            }
            return left;
        });
    }

    private List<Parked> seen(Transaction transaction, String consumer, String aggregateId) {
        return tables.parked.keysSeenBy(transaction).stream()
                .filter(key ->
                        key.consumer().equals(consumer) && key.aggregateId().equals(aggregateId))
                .toList();
    }

    private static boolean isPassed(Parked key, AggregateProgress progress) {
        return key.epoch() < progress.epoch()
                || (key.epoch() == progress.epoch() && key.version() <= progress.version());
    }

    @Override
    public Uni<Integer> add(UUID id, String consumer, Arrival arrival, String reason) {
        return world.step("keep dead letter", () -> {
            Transaction transaction = transactions.current();
            Lies lies = Lies.of(consumer, arrival);
            if (!tables.letterPlaces.insertIfAbsent(transaction, lies, id)) {
                return 0;
            }
            tables.letters.insert(transaction, id, new Letter(id, consumer, arrival, reason, "OPEN"));
            return 1;
        });
    }

    @Override
    public Uni<Void> settleUpTo(String consumer, List<Reached> reached) {
        return world.act("settle dead letters", () -> {
            Transaction transaction = transactions.current();
            for (Letter letter : List.copyOf(tables.letters.all(transaction))) {
                boolean overtaken = letter.isOpen()
                        && letter.consumer().equals(consumer)
                        && reached.stream()
                                .anyMatch(one -> letter.liesUpTo(one.aggregateId(), one.epoch(), one.version()));
                if (overtaken) {
                    settle(transaction, letter, "RETRIED");
                }
            }
        });
    }

    @Override
    public Uni<OpenDeadLetter> lock(UUID id) {
        return world.step("lock dead letter", () -> {
            Letter letter = tables.letters.lock(transactions.current(), id);
            if (letter == null || !letter.isOpen()) {
                throw new Refusal(InboxRule.DEAD_LETTER_MUST_BE_OPEN, "It is settled.");
            }
            return new OpenDeadLetter(id, letter.consumer(), letter.arrival());
        });
    }

    @Override
    public Uni<Integer> resolve(UUID id, String status) {
        return world.step("resolve dead letter", () -> {
            Letter letter = tables.letters.get(transactions.current(), id);
            if (letter == null) {
                return 0;
            }
            settle(transactions.current(), letter, status);
            return 1;
        });
    }

    private void settle(Transaction transaction, Letter letter, String status) {
        Table<UUID, Letter> letters = tables.letters;
        letters.put(transaction, letter.id(), letter.settled(status));
    }

    @Override
    public Uni<Void> note(
            String consumer, Arrival arrival, Envelope envelope, AggregateProgress held, @Nullable String told) {
        return world.act("note difference", () -> world.violated(Invariant.NO_EPOCH_BEGINS, arrival.describe()));
    }
}
