package dev.entente.registration.matchmakingevent.adapter;

import dev.entente.registration.Words;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "CancellationBody")
record CancellationBody(
        @NotNull
        @Size(max = Words.LONGEST_TEXT)
        @Pattern(regexp = Words.NOT_BLANK)
        @Schema(description = "For people; it is never published.")
        String reason,

        @Schema(description = "Only, and always, for events entered afterwards.") @Nullable
        Instant occurredAt) {}
