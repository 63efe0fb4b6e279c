package dev.entente.registration.matchmakingevent.domain;

/** A place in the room, or a virtual room. */
public enum TableKind {
    ON_SITE,
    ONLINE
}
