package dev.entente.platform.transaction;

import dev.entente.platform.rule.Actor;
import dev.entente.platform.rule.Occasion;
import dev.entente.simulation.store.Database;
import dev.entente.simulation.store.DatabaseFailure;
import dev.entente.simulation.store.Transaction;
import dev.entente.simulation.world.Fault;
import dev.entente.simulation.world.Scope;
import dev.entente.simulation.world.Weather;
import dev.entente.simulation.world.World;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Transactions of the database in memory; like production's, they are repeated when the database asks for it. */
public final class SimulatedTransactions implements Transactions {
    private static final int MOST_ATTEMPTS = 6;

    private final World world;
    private final Database database;
    private final Weather weather;
    private final BeforeCommit beforeCommit = new BeforeCommit(new Locals());
    private final List<Runnable> beforeEachCommit = new ArrayList<>();
    private final List<Runnable> afterEachBegin = new ArrayList<>();

    public SimulatedTransactions(World world, Database database, Weather weather) {
        this.world = world;
        this.database = database;
        this.weather = weather;
    }

    public BeforeCommit beforeCommit() {
        return beforeCommit;
    }

    public Database database() {
        return database;
    }

    /** As Hibernate writes what has changed. */
    public void beforeEachCommit(Runnable flush) {
        beforeEachCommit.add(flush);
    }

    /** Writes at once what has changed. */
    public void flush() {
        beforeEachCommit.forEach(Runnable::run);
    }

    public void afterEachBegin(Runnable work) {
        afterEachBegin.add(work);
    }

    /** The one under way. */
    public Transaction current() {
        return (Transaction) Objects.requireNonNull(world.scope().transaction(), "Only a gateway opens a transaction");
    }

    @Override
    public <T> Uni<T> write(Actor actor, Function<Occasion, Uni<T>> work) {
        return attempt(actor, work, 1);
    }

    @Override
    public <T> Uni<T> read(Actor actor, Function<Occasion, Uni<T>> work) {
        return write(actor, work);
    }

    private <T> Uni<T> attempt(Actor actor, Function<Occasion, Uni<T>> work, int attempt) {
        return Uni.createFrom()
                .<T>emitter(emitter -> run(actor, work, emitter))
                .onFailure(failure -> attempt < MOST_ATTEMPTS && SqlState.asksForRepetition(failure))
                .recoverWithUni(() -> attempt(actor, work, attempt + 1));
    }

    private <T> void run(Actor actor, Function<Occasion, Uni<T>> work, UniEmitter<? super T> emitter) {
        Scope outer = world.scope();
        Transaction transaction = database.begin(outer.process());
        world.as(
                outer.within(transaction),
                () -> world.act("begin " + database.name(), () -> {
                            beforeCommit.begin();
                            afterEachBegin.forEach(Runnable::run);
                        })
                        .chain(() -> work.apply(new Occasion(actor, world.now())))
                        .call(beforeCommit::write)
                        .call(() -> world.act("commit " + database.name(), () -> commit(transaction)))
                        .subscribe()
                        .with(result -> world.as(outer, () -> emitter.complete(result)), failure -> {
                            database.rollBack(transaction);
                            world.as(outer, () -> emitter.fail(failure));
                        }));
    }

    /** A lost connection leaves its client in the dark about what it committed. */
    private void commit(Transaction transaction) {
        if (transaction.isOver()) {
            throw new DatabaseFailure(DatabaseFailure.Kind.CONNECTION_LOST, "before commit");
        }
        flush();
        if (weather.brings(Fault.LOST_CONNECTION)) {
            if (world.chance().onceIn(2)) {
                database.commit(transaction);
            }
            throw new DatabaseFailure(DatabaseFailure.Kind.CONNECTION_LOST, "at commit");
        }
        database.commit(transaction);
    }

    private final class Locals implements TransactionLocals {
        @Override
        public void put(String key, Object value) {
            current().locals().put(key, value);
        }

        @Override
        @SuppressWarnings("unchecked") // whoever asks knows what it put
        public <T> Optional<T> get(String key) {
            return Optional.ofNullable((T) current().locals().get(key));
        }
    }
}
