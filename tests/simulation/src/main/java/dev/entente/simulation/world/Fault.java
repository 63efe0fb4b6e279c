package dev.entente.simulation.world;

/** What goes wrong by itself. */
public enum Fault {
    KILL,
    RELAY_LOSES_CONNECTION,
    REBALANCE,
    WIPE,
    OPERATOR_ACTS,
    LOST_CONNECTION,
    LOST_MESSAGE,
    SPOILED_BODY,
    SPOILED_HEADERS,
    /** A member reads again what it has read. */
    SEEK_BACK,
    /** Records are on the topic once more, the last one first. */
    REVERSED_REPETITION,
    /** What was acknowledged is on the topic behind what follows it; no broker does so. */
    LATE_APPEARANCE
}
