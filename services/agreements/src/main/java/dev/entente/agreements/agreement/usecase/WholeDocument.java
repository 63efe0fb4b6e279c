package dev.entente.agreements.agreement.usecase;

import dev.entente.agreements.agreement.domain.EvidenceContent;
import dev.entente.agreements.agreement.domain.EvidenceDocument;

/** An evidence document and its bytes. */
public record WholeDocument(EvidenceDocument document, EvidenceContent content) {}
