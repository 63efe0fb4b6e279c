package dev.entente.agreements.agreement.domain;

/** How the organiser ends a dispute: back to the stage before it, or with the agreement withdrawn. */
public enum Resolution {
    RESTORED,
    WITHDRAWN
}
