package dev.entente.agreements.agreement.adapter;

import dev.entente.agreements.agreement.domain.EvidenceDocument;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "EvidenceDocument", description = "A file that proves an agreement, without its content")
record EvidenceDocumentView(
        UUID documentId,
        UUID agreementId,
        UUID addedByParticipantId,

        @Schema(description = "Found by looking into the file")
        String mediaType,

        @Schema(description = "In bytes") int size,

        @Schema(description = "Of the content, computed here, in lower-case hexadecimal")
        String sha256,

        @Schema(description = "As the sender called it") @Nullable
        String fileName,

        LocalDate addedOn) {

    static EvidenceDocumentView of(EvidenceDocument document) {
        return new EvidenceDocumentView(
                document.id(),
                document.agreementId(),
                document.addedByParticipantId(),
                document.type().mediaType(),
                document.size(),
                document.sha256(),
                document.fileName(),
                document.addedOn());
    }
}
