package dev.entente.registration.participant.domain;

/** How a participant takes part. */
public enum Presence {
    ON_SITE,
    ONLINE
}
