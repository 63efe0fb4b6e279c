package dev.entente.agreements.agreement.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file that proves an agreement. Its content is kept apart, so that lists do not load it and it can be erased. */
@Entity
public class EvidenceDocument {
    @Id
    private UUID id;

    private UUID agreementId;
    private UUID addedByParticipantId;

    @Enumerated(EnumType.STRING)
    private DocumentType type;

    private String sha256;
    private int size;
    private @Nullable String fileName;
    private LocalDate addedOn;

    @SuppressWarnings("NullAway.Init")
    protected EvidenceDocument() {}

    /** @param found what the content turned out to be, if it is of a kind that may be evidence */
    public EvidenceDocument(
            UUID id,
            UUID agreementId,
            UUID addedByParticipantId,
            Upload upload,
            Optional<DocumentType> found,
            LocalDate addedOn) {
        this.id = id;
        this.agreementId = agreementId;
        this.addedByParticipantId = addedByParticipantId;
        this.type = upload.type(found);
        this.sha256 = upload.sha256();
        this.size = upload.content().length;
        this.fileName = upload.fileName();
        this.addedOn = addedOn;
    }

    public Evidence asEvidence() {
        return new Evidence(id, sha256, addedOn);
    }

    public UUID id() {
        return id;
    }

    public UUID agreementId() {
        return agreementId;
    }

    public UUID addedByParticipantId() {
        return addedByParticipantId;
    }

    public DocumentType type() {
        return type;
    }

    public String sha256() {
        return sha256;
    }

    public int size() {
        return size;
    }

    public @Nullable String fileName() {
        return fileName;
    }

    public LocalDate addedOn() {
        return addedOn;
    }
}
