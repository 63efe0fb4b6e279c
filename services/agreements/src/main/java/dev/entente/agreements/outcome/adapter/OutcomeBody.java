package dev.entente.agreements.outcome.adapter;

import dev.entente.agreements.outcome.domain.Result;
import dev.entente.agreements.outcome.domain.Telling;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "OutcomeToTell")
record OutcomeBody(
        @Schema(description = "Whom the caller acts for; may be left out where only one side is the caller's") @Nullable
        UUID participantId,

        @Schema(description = "1 right after the meeting, 2 months later") @NotNull @Min(1) @Max(2)
        Integer round,

        @NotNull Result result,

        @Schema(description = "Free words; they stay in this service") @Size(max = 4000) @Nullable
        String note,

        @Schema(description = "When it was told; only for events that are entered afterwards, and required there")
        @Nullable
        Instant occurredAt) {

    Telling toTelling() {
        return new Telling(participantId, round, result, note, occurredAt);
    }
}
