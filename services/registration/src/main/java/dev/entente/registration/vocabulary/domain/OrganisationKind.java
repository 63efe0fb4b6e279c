package dev.entente.registration.vocabulary.domain;

/** What sort of organisation it is; the kinds of a meeting's two organisations make the meeting's kind. */
public enum OrganisationKind {
    CLUSTER,
    COMPANY,
    RESEARCH,
    PUBLIC,
    INVESTOR
}
