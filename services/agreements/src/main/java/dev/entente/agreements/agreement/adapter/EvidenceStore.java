package dev.entente.agreements.agreement.adapter;

import dev.entente.agreements.agreement.domain.EvidenceContent;
import dev.entente.agreements.agreement.domain.EvidenceDocument;
import dev.entente.agreements.agreement.usecase.EvidenceDocuments;
import dev.entente.platform.transaction.CurrentSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class EvidenceStore implements EvidenceDocuments {
    private final CurrentSession session;

    EvidenceStore(CurrentSession session) {
        this.session = session;
    }

    @Override
    public Uni<Void> add(EvidenceDocument document, EvidenceContent content) {
        return session.with(open -> open.persistAll(document, content));
    }

    @Override
    public Uni<Optional<EvidenceDocument>> find(UUID id) {
        return session.with(open -> open.find(EvidenceDocument.class, id).map(Optional::ofNullable));
    }

    @Override
    public Uni<Optional<EvidenceContent>> content(UUID id) {
        return session.with(open -> open.find(EvidenceContent.class, id).map(Optional::ofNullable));
    }

    @Override
    public Uni<List<EvidenceDocument>> ofAgreement(UUID agreementId) {
        return session.with(open -> open.createSelectionQuery(
                        "from EvidenceDocument where agreementId = :agreement order by id", EvidenceDocument.class)
                .setParameter("agreement", agreementId)
                .getResultList());
    }
}
