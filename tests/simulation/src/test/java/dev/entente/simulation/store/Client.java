package dev.entente.simulation.store;

import dev.entente.simulation.world.SimulatedProcess;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** One who opens a transaction after the other, in memory. */
final class Client {
    private final Database database;
    private final SimulatedProcess process;
    private @Nullable Transaction open;
    private @Nullable Long drawn;

    Client(Database database, String name) {
        this.database = database;
        this.process = new SimulatedProcess(name);
    }

    boolean hasBegun() {
        return open != null;
    }

    Transaction transaction() {
        return Objects.requireNonNull(open, "No transaction is open");
    }

    void begin() {
        open = database.begin(process);
    }

    /** A statement that has to wait draws its number once, however often it is tried here. */
    long draw(LongSupplier numbers) {
        drawn = drawn == null ? numbers.getAsLong() : drawn;
        return drawn;
    }

    void beginStatement() {
        drawn = null;
    }

    void commit() {
        Transaction ending = transaction();
        open = null;
        database.commit(ending);
    }

    void rollBack() {
        database.rollBack(transaction());
        open = null;
    }
}
