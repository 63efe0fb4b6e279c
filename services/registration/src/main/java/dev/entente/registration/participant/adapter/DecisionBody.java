package dev.entente.registration.participant.adapter;

import dev.entente.registration.Words;
import dev.entente.registration.participant.usecase.Decision;
import dev.entente.registration.vocabulary.domain.SeenVersion;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "DecisionBody")
record DecisionBody(
        @Size(min = 1, max = Words.LONGEST_TEXT) @Schema(description = "For people; it is never published.") @Nullable
        String reason,

        @Schema(description = "Only, and always, for events entered afterwards.") @Nullable
        Instant occurredAt) {

    Decision on(UUID participantId, SeenVersion seen) {
        return new Decision(participantId, reason, occurredAt, seen);
    }
}
