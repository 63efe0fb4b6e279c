package dev.entente.demo.scenario;

/** How an agreement goes on after a party has reported it. */
public enum AgreementCourse {
    NEVER_CONFIRMED,
    WITHDRAWN_BY_REPORTER,
    CONFIRMED,
    RESTORED_AFTER_DISPUTE,
    DISPUTED,
    WITHDRAWN_IN_DISPUTE,
    WITHDRAWN_BY_ALL,
    /** Confirmed, but then the meeting behind it turns out not to have been held. */
    UNSUPPORTED,
    ESTABLISHED,
    /** Established with a document that the organiser has not verified. */
    ESTABLISHED_WITH_EVIDENCE,
    ENDED,
    /** Established with a document and verified. */
    FORMAL,
    FORMAL_THEN_ENDED;

    public boolean isConfirmedByAll() {
        return switch (this) {
            case NEVER_CONFIRMED, WITHDRAWN_BY_REPORTER -> false;
            default -> true;
        };
    }

    public boolean isEstablished() {
        return switch (this) {
            case ESTABLISHED, ESTABLISHED_WITH_EVIDENCE, ENDED, FORMAL, FORMAL_THEN_ENDED -> true;
            default -> false;
        };
    }

    public boolean hasEvidence() {
        return this == ESTABLISHED_WITH_EVIDENCE || isVerified();
    }

    public boolean isVerified() {
        return this == FORMAL || this == FORMAL_THEN_ENDED;
    }

    public boolean isEnded() {
        return this == ENDED || this == FORMAL_THEN_ENDED;
    }
}
