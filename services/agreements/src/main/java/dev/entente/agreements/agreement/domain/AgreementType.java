package dev.entente.agreements.agreement.domain;

/** What was agreed. */
public enum AgreementType {
    LETTER_OF_INTENT,
    MEMORANDUM_OF_UNDERSTANDING,
    BUSINESS_COOPERATION,
    TECHNOLOGY_TRANSFER,
    COLLABORATION_PROJECT
}
