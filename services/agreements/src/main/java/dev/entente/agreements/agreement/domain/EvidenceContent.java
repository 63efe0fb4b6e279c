package dev.entente.agreements.agreement.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** The bytes of one evidence document. */
@Entity
public class EvidenceContent {
    @Id
    private UUID documentId;

    private byte[] content;

    @SuppressWarnings("NullAway.Init")
    protected EvidenceContent() {}

    /** @param content kept as it is, not copied: it may be large */
    public EvidenceContent(UUID documentId, byte[] content) {
        this.documentId = documentId;
        this.content = content;
    }

    public UUID documentId() {
        return documentId;
    }

    public byte[] content() {
        return content;
    }
}
