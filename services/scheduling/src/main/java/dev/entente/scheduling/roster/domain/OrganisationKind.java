package dev.entente.scheduling.roster.domain;

/** What an organisation is. */
public enum OrganisationKind {
    CLUSTER,
    COMPANY,
    RESEARCH,
    PUBLIC,
    INVESTOR
}
