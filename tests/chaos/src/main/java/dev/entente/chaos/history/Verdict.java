package dev.entente.chaos.history;

/** What a client knows after it has asked. */
public enum Verdict {
    OK,
    /** Nothing was done. */
    REFUSED,
    /** Nobody can say yet; the same key will tell. */
    UNKNOWN
}
