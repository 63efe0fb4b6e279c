package dev.entente.agreements.agreement.usecase;

import dev.entente.agreements.agreement.domain.EvidenceDocument;
import dev.entente.agreements.agreement.domain.EvidenceRule;
import dev.entente.platform.rule.Actor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Hands an evidence document to whoever may see its agreement. */
@ApplicationScoped
public class ReadEvidence {
    private final Agreements agreements;
    private final EvidenceDocuments documents;

    ReadEvidence(Agreements agreements, EvidenceDocuments documents) {
        this.agreements = agreements;
        this.documents = documents;
    }

    public Uni<WholeDocument> handle(UUID id, Actor actor) {
        return documents
                .find(id)
                .map(found -> found.orElseThrow(EvidenceRule::unknown))
                .chain(document -> agreements
                        .find(document.agreementId(), actor)
                        .map(found -> found.orElseThrow(EvidenceRule::unknown))
                        .chain(agreement -> whole(document)));
    }

    private Uni<WholeDocument> whole(EvidenceDocument document) {
        return documents
                .content(document.id())
                .map(found -> new WholeDocument(document, found.orElseThrow(EvidenceRule::unknown)));
    }
}
