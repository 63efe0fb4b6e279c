package dev.entente.platform.operations;

/** What became of a dead letter: it waits for a decision, was applied after all, or was passed over. */
enum DeadLetterStatus {
    OPEN,
    RETRIED,
    SKIPPED
}
