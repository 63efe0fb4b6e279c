package dev.entente.reporting.report.domain;

import java.util.UUID;

/** Over what a number is told: a whole programme or one matchmaking event. */
public record Scope(Kind kind, UUID id) {

    /** The two that may be asked for. */
    public enum Kind {
        PROGRAMME,
        MATCHMAKING_EVENT
    }

    public static Scope programme(UUID id) {
        return new Scope(Kind.PROGRAMME, id);
    }

    public static Scope matchmakingEvent(UUID id) {
        return new Scope(Kind.MATCHMAKING_EVENT, id);
    }
}
