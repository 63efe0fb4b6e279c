package dev.entente.agreements.agreement.usecase;

import dev.entente.agreements.agreement.domain.EvidenceContent;
import dev.entente.agreements.agreement.domain.EvidenceDocument;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All evidence documents; who may see one is decided by its agreement. */
public interface EvidenceDocuments {
    Uni<Void> add(EvidenceDocument document, EvidenceContent content);

    Uni<Optional<EvidenceDocument>> find(UUID id);

    Uni<Optional<EvidenceContent>> content(UUID id);

    Uni<List<EvidenceDocument>> ofAgreement(UUID agreementId);
}
