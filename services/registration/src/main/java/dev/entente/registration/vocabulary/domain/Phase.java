package dev.entente.registration.vocabulary.domain;

/**
 * The phases of a matchmaking event.
 *
 * <pre>
 * DRAFT → REGISTRATION → BOOKING → RUNNING → FOLLOW_UP → ARCHIVED
 *    └──────────┴───────────┴→ CANCELLED
 * </pre>
 */
public enum Phase {
    DRAFT,
    REGISTRATION,
    BOOKING,
    RUNNING,
    FOLLOW_UP,
    ARCHIVED,
    CANCELLED;

    /** One step forward; cancelling is a command of its own. */
    public boolean leadsTo(Phase next) {
        return switch (this) {
            case DRAFT -> next == REGISTRATION;
            case REGISTRATION -> next == BOOKING;
            case BOOKING -> next == RUNNING;
            case RUNNING -> next == FOLLOW_UP;
            case FOLLOW_UP -> next == ARCHIVED;
            case ARCHIVED, CANCELLED -> false;
        };
    }
}
