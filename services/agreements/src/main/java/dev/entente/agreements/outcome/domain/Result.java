package dev.entente.agreements.outcome.domain;

/** What came of a meeting, in one party's eyes. */
public enum Result {
    NO_FURTHER_CONTACT,
    KNOWLEDGE_GAINED,
    VALUABLE_CONTACT,
    NEGOTIATION_STARTED,
    AGREEMENT_REACHED
}
