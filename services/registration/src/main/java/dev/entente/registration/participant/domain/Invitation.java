package dev.entente.registration.participant.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * The offer to act for a participant, open to whoever brings its code: once, and for a time. Only the code's hash is
 * kept.
 */
@Entity
public class Invitation {
    private static final Duration VALIDITY = Duration.ofDays(30);

    @Id
    private UUID id;

    private UUID participantId;
    private String codeHash;
    private Instant expiresAt;

    @SuppressWarnings("NullAway.Init")
    protected Invitation() {}

    public Invitation(UUID id, UUID participantId, String codeHash, Instant now) {
        this.id = id;
        this.participantId = participantId;
        this.codeHash = codeHash;
        this.expiresAt = now.plus(VALIDITY);
    }

    public UUID id() {
        return id;
    }

    public UUID participantId() {
        return participantId;
    }

    public String codeHash() {
        return codeHash;
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
