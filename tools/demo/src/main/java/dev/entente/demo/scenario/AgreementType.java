package dev.entente.demo.scenario;

/** What an agreement is about. */
public enum AgreementType {
    LETTER_OF_INTENT,
    MEMORANDUM_OF_UNDERSTANDING,
    BUSINESS_COOPERATION,
    TECHNOLOGY_TRANSFER,
    COLLABORATION_PROJECT
}
