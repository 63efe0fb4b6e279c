package dev.entente.simulation.world;

import org.jspecify.annotations.Nullable;

/**
 * For whom something is done.
 *
 * @param transaction what the store calls a transaction, when one is under way
 */
public record Scope(
        SimulatedProcess process, int life, @Nullable Repeatable transaction) {

    public Scope within(Repeatable begun) {
        return new Scope(process, life, begun);
    }

    boolean isAlive() {
        return process.lives(life);
    }
}
