package dev.entente.registration.participant.usecase;

import dev.entente.registration.vocabulary.domain.SeenVersion;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody decides about a participant.
 *
 * @param reason for people; it stays in this service
 */
public record Decision(
        UUID participantId,
        @Nullable String reason,
        @Nullable Instant occurredAt,
        SeenVersion seen) {}
