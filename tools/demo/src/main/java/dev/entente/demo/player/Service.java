package dev.entente.demo.player;

/** The services with a public API. */
public enum Service {
    REGISTRATION,
    SCHEDULING,
    AGREEMENTS,
    REPORTING
}
