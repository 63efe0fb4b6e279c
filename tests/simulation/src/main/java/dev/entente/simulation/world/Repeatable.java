package dev.entente.simulation.world;

/** What a step does may have to be done again, because it must wait; then its first attempt leaves nothing but locks. */
public interface Repeatable {

    void beginAttempt();

    void undoAttempt();
}
