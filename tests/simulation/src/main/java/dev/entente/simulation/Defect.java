package dev.entente.simulation;

/** Faults that can be planted by putting another part in a port's place; each must be noticed. */
public enum Defect {
    MARK_BEFORE_SEND,
    PUBLISH_BEFORE_COMMIT,
    ACKNOWLEDGE_BEFORE_COMMIT,
    NO_INBOX,
    COUNT_ON_ARRIVAL,
    NO_VERSION_GATE,
    CONTINUE_AFTER_LAST_NUMBER,
    NUMBER_BEFORE_LOCK,
    DEAD_LETTER_LETS_LATER_PASS,
    TWO_RELAYS_ON_ONE_SHARD,
    NO_CLAIM_KEY,
    SLOT_LOCK_INSTEAD_OF_KEY
}
