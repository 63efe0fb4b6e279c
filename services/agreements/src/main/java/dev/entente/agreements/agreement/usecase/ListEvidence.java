package dev.entente.agreements.agreement.usecase;

import dev.entente.agreements.agreement.domain.AgreementRule;
import dev.entente.agreements.agreement.domain.EvidenceDocument;
import dev.entente.platform.rule.Actor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Lists the evidence for an agreement to whoever may see that. */
@ApplicationScoped
public class ListEvidence {
    private final Agreements agreements;
    private final EvidenceDocuments documents;

    ListEvidence(Agreements agreements, EvidenceDocuments documents) {
        this.agreements = agreements;
        this.documents = documents;
    }

    public Uni<List<EvidenceDocument>> handle(UUID agreementId, Actor actor) {
        return agreements
                .find(agreementId, actor)
                .map(found -> found.orElseThrow(AgreementRule::unknown))
                .chain(agreement -> documents.ofAgreement(agreementId));
    }
}
