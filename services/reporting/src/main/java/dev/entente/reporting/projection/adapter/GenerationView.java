package dev.entente.reporting.projection.adapter;

import dev.entente.reporting.projection.domain.Generation;
import dev.entente.reporting.projection.usecase.ListGenerations.Listed;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Generation", description = "One whole projection of the topics")
record GenerationView(
        int generation,

        @Schema(description = "BUILDING, SERVING, RETIRED or REJECTED")
        String status,

        Instant startedAt,

        @Schema(description = "Since when it serves or served") @Nullable
        Instant switchedAt,

        @Nullable Instant endedAt,

        @Schema(description = "The rebuild that made it") @Nullable
        UUID jobId,

        @Schema(description = "How many facts it holds") long facts,

        @Schema(description = "The sum of the offsets it has consumed up to")
        long position) {

    static GenerationView of(Listed listed) {
        Generation generation = listed.generation();
        return new GenerationView(
                generation.number(),
                generation.status().name(),
                generation.startedAt(),
                generation.switchedAt().orElse(null),
                generation.endedAt().orElse(null),
                generation.jobId().orElse(null),
                listed.size().facts(),
                listed.size().position());
    }
}
