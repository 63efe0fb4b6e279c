package dev.entente.registration.participant.domain;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where an application stands.
 *
 * <pre>
 * APPLIED ──→ APPROVED | REJECTED | WAITLISTED
 * WAITLISTED → APPROVED | REJECTED
 * REJECTED ──→ APPROVED
 * APPLIED | APPROVED | WAITLISTED → WITHDRAWN
 * </pre>
 */
public enum ParticipantStatus {
    APPLIED,
    APPROVED,
    REJECTED,
    WAITLISTED,
    WITHDRAWN;

    public boolean leadsTo(ParticipantStatus next) {
        return followers().contains(next);
    }

    private Set<ParticipantStatus> followers() {
        return switch (this) {
            case APPLIED -> EnumSet.of(APPROVED, REJECTED, WAITLISTED, WITHDRAWN);
            case WAITLISTED -> EnumSet.of(APPROVED, REJECTED, WITHDRAWN);
            case REJECTED -> EnumSet.of(APPROVED);
            case APPROVED -> EnumSet.of(WITHDRAWN);
            case WITHDRAWN -> EnumSet.noneOf(ParticipantStatus.class);
        };
    }
}
