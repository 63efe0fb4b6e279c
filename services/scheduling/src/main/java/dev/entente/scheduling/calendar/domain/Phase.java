package dev.entente.scheduling.calendar.domain;

/** Where a matchmaking event stands, as registration tells it. */
public enum Phase {
    DRAFT,
    REGISTRATION,
    BOOKING,
    RUNNING,
    FOLLOW_UP,
    ARCHIVED,
    CANCELLED
}
