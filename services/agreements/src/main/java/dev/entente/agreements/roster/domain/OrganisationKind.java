package dev.entente.agreements.roster.domain;

/** What sort of organisation a party is. */
public enum OrganisationKind {
    CLUSTER,
    COMPANY,
    RESEARCH,
    PUBLIC,
    INVESTOR
}
