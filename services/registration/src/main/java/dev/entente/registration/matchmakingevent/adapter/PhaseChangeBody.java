package dev.entente.registration.matchmakingevent.adapter;

import dev.entente.registration.vocabulary.domain.Phase;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "PhaseChangeBody")
record PhaseChangeBody(
        @NotNull Phase to,

        @Schema(description = "Only, and always, for events entered afterwards.") @Nullable
        Instant occurredAt) {}
