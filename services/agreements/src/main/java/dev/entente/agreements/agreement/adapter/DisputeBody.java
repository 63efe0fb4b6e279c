package dev.entente.agreements.agreement.adapter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Dispute")
record DisputeBody(
        @Schema(description = Wording.PARTICIPANT_ID) @Nullable
        UUID participantId,

        @Schema(description = Wording.STAYS_HERE) @NotBlank @Size(max = 4000)
        String reason,

        @Schema(description = Wording.OCCURRED_AT) @Nullable Instant occurredAt) {}
