package dev.entente.scheduling.roster.domain;

/** Whether a participant comes in person. */
public enum Presence {
    ON_SITE,
    ONLINE
}
