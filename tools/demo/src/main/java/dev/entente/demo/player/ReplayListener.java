package dev.entente.demo.player;

/** Is told how a replay goes on; from several threads at once. */
public interface ReplayListener {

    ReplayListener SILENT = new ReplayListener() {};

    /** @param part key of the event, or what comes before the events */
    default void begins(String part, String name, int actions) {}

    default void performed(String part, String stage) {}

    default void ends(String part) {}
}
