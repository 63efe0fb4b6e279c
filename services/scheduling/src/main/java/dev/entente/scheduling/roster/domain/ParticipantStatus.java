package dev.entente.scheduling.roster.domain;

/** Where a participant stands, as registration tells it; only an approved one meets others. */
public enum ParticipantStatus {
    APPLIED,
    APPROVED,
    REJECTED,
    WAITLISTED,
    WITHDRAWN
}
