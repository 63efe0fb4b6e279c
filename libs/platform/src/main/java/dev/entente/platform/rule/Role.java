package dev.entente.platform.rule;

/** What a caller may be; {@code SERVICE} is Entente itself, acting on a timer, a message or a job. */
public enum Role {
    ORGANISER,
    PARTICIPANT,
    ANALYST,
    ADMIN,
    SERVICE
}
