package dev.entente.agreements.agreement.usecase;

import dev.entente.agreements.agreement.domain.EvidenceContent;
import dev.entente.agreements.agreement.domain.EvidenceDocument;
import dev.entente.agreements.agreement.domain.EvidenceRule;
import dev.entente.platform.rule.Actor;
import dev.entente.platform.rule.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Shows evidence to whoever may see its agreement. */
@ApplicationScoped
public class ReadEvidence {
    private final ReadAgreements agreements;
    private final EvidenceDocuments documents;

    ReadEvidence(ReadAgreements agreements, EvidenceDocuments documents) {
        this.agreements = agreements;
        this.documents = documents;
    }

    /** A document and its bytes. */
    public record WholeDocument(EvidenceDocument document, EvidenceContent content) {}

    public Uni<List<EvidenceDocument>> ofAgreement(UUID agreementId, Actor actor) {
        return agreements.one(agreementId, actor).chain(agreement -> documents.ofAgreement(agreementId));
    }

    public Uni<WholeDocument> one(UUID id, Actor actor) {
        return documents
                .find(id)
                .map(found -> found.orElseThrow(ReadEvidence::unknown))
                .call(document -> agreements
                        .one(document.agreementId(), actor)
                        .onFailure(Refusal.class)
                        .transform(notOwn -> unknown()))
                .chain(document -> documents
                        .content(id)
                        .map(found -> new WholeDocument(document, found.orElseThrow(ReadEvidence::unknown))));
    }

    private static Refusal unknown() {
        return new Refusal(EvidenceRule.DOCUMENT_MUST_BE_KNOWN, "There is no such document among yours.");
    }
}
