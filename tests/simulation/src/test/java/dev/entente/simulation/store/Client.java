package dev.entente.simulation.store;

import dev.entente.simulation.world.SimulatedProcess;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One who opens a transaction after the other, in memory. */
final class Client {
    private final Database database;
    private final SimulatedProcess process;
    private @Nullable Transaction open;

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

    void commit() {
        database.commit(transaction());
        open = null;
    }

    void rollBack() {
        database.rollBack(transaction());
        open = null;
    }
}
