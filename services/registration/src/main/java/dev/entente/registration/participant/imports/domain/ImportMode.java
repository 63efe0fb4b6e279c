package dev.entente.registration.participant.imports.domain;

/** What happens to the good rows when others are broken: nothing, or they are taken. */
public enum ImportMode {
    ATOMIC,
    PARTIAL
}
