package dev.entente.simulation.world;

/** What a step does may have to be done again, because it must wait; then its first attempt leaves nothing but locks. */
public interface Repeatable {

    /** Fails if nothing may be done any more. */
    void beginAttempt();

    void undoAttempt();

    /** What was attempted ended with this. */
    void failed(RuntimeException failure);
}
