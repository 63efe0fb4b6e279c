package dev.entente.agreements.outcome.adapter;

import dev.entente.agreements.outcome.domain.Correction;
import dev.entente.agreements.outcome.domain.Result;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "OutcomeCorrection", description = "Replaces result and note; a note left out is removed")
record OutcomeCorrectionBody(
        @Schema(description = "Whom the caller acts for; the party who told the outcome where left out") @Nullable
        UUID participantId,

        @NotNull Result result,

        @Size(max = 4000) @Nullable String note,

        @Schema(description = "When it was corrected; only for events that are entered afterwards, and required there")
        @Nullable
        Instant occurredAt) {

    Correction toCorrection() {
        return new Correction(participantId, result, note, occurredAt);
    }
}
