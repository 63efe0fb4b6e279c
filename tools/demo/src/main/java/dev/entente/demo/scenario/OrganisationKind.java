package dev.entente.demo.scenario;

/** The kinds of organisation that the replayed programmes bring together. */
public enum OrganisationKind {
    CLUSTER,
    COMPANY
}
