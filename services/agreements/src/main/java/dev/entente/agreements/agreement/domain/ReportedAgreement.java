package dev.entente.agreements.agreement.domain;

import dev.entente.agreements.agreement.domain.AgreementFact.AgreementReported;

/** A new agreement and the fact that says so. */
public record ReportedAgreement(Agreement agreement, AgreementReported fact) {}
