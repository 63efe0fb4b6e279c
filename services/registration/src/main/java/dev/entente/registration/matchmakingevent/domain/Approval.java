package dev.entente.registration.matchmakingevent.domain;

/** Whether the organiser approves each participant, or a rule does at once. */
public enum Approval {
    MANUAL,
    AUTOMATIC
}
