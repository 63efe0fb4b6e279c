package dev.entente.registration.participant.imports.domain;

/** What became of a row; in a dry run, what would. */
public enum RowStatus {
    PENDING,
    CREATED,
    UPDATED,
    UNCHANGED,
    /** The row breaks a rule. */
    REJECTED,
    /** The row is good, but others of an atomic import are not. */
    NOT_APPLIED
}
