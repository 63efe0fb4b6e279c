package dev.entente.agreements.agreement.usecase;

import dev.entente.agreements.agreement.domain.AgreementFact;
import dev.entente.agreements.agreement.domain.EvidenceContent;
import dev.entente.agreements.agreement.domain.EvidenceDocument;
import dev.entente.agreements.agreement.domain.Upload;
import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.rule.Occasion;
import dev.entente.platform.time.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A party adds a file that proves the agreement. */
@ApplicationScoped
public class AddEvidence {
    private final OpenAgreement open;
    private final DocumentTypes types;
    private final EvidenceDocuments documents;
    private final Outbox outbox;
    private final Ids ids;

    AddEvidence(OpenAgreement open, DocumentTypes types, EvidenceDocuments documents, Outbox outbox, Ids ids) {
        this.open = open;
        this.types = types;
        this.documents = documents;
        this.outbox = outbox;
        this.ids = ids;
    }

    public Uni<AddedEvidence> handle(AgreementCommand command, Upload upload, Occasion occasion) {
        return open.forParty(command, occasion).chain(at -> {
            EvidenceDocument document = document(at, upload);
            AgreementFact fact = at.agreement().addEvidence(at.party(), document.asEvidence(), at.cause());
            return documents
                    .add(document, new EvidenceContent(document.id(), upload.content()))
                    .chain(() -> outbox.append(fact))
                    .replaceWith(new AddedEvidence(at.agreement(), document));
        });
    }

    private EvidenceDocument document(OpenAgreement.ForParty at, Upload upload) {
        return new EvidenceDocument(
                ids.get(),
                at.agreement().id(),
                at.party(),
                upload,
                types.of(upload.content()),
                at.event().dayOf(at.cause().occurredAt()));
    }
}
