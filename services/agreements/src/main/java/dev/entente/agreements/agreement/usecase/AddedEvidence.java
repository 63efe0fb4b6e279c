package dev.entente.agreements.agreement.usecase;

import dev.entente.agreements.agreement.domain.Agreement;
import dev.entente.agreements.agreement.domain.EvidenceDocument;

/** A new evidence document and the agreement that it proves. */
public record AddedEvidence(Agreement agreement, EvidenceDocument document) {}
