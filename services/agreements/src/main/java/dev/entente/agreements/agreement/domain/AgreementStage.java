package dev.entente.agreements.agreement.domain;

/** How far an agreement is; whether it is disputed, unsupported or verified are marks beside it. */
public enum AgreementStage {
    REPORTED,
    CONFIRMED,
    ESTABLISHED,
    ENDED,
    WITHDRAWN
}
