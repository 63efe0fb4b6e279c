package dev.entente.agreements.roster.domain;

/** Where a matchmaking event stands, as registration tells it. */
public enum Phase {
    DRAFT,
    REGISTRATION,
    BOOKING,
    RUNNING,
    FOLLOW_UP,
    ARCHIVED,
    CANCELLED;

    /**
     * Whether new outcomes and agreements may be entered. The phases before RUNNING do not matter: a meeting that was
     * held proves that the event ran, even where the message of its phase is still on its way. What was entered may be
     * carried on for ever: an agreement may end long after its event was archived.
     */
    public boolean takesReports() {
        return this != ARCHIVED && this != CANCELLED;
    }
}
