package dev.entente.agreements.agreement.adapter;

import dev.entente.agreements.agreement.domain.Resolution;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "DisputeResolution")
record DisputeResolutionBody(
        @Schema(description = "Back to the stage before the dispute, or withdrawn") @NotNull
        Resolution resolution,

        @Schema(description = Wording.OCCURRED_AT) @Nullable Instant occurredAt) {}
