package dev.entente.platform.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.platform.problem.Problem;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A job as its owner sees it. */
@Schema(name = "Job")
record JobView(
        UUID id,

        @Schema(description = "What kind of work it is", examples = "participant-import")
        String type,

        JobStatus status,
        Progress progress,

        @Schema(
                description = "What is known before the end, for some types; their shape depends on the type",
                implementation = Object.class)
        @Nullable
        JsonNode soFar,

        @Schema(description = "Present when SUCCEEDED; its shape depends on the type", implementation = Object.class)
        @Nullable
        JsonNode result,

        @Schema(description = "Present when FAILED", implementation = Problem.class) @Nullable
        JsonNode problem,

        @Schema(description = "Cancelling was asked for; the step under way still ends")
        boolean cancelRequested,

        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant finishedAt,
        long version) {

    @Schema(name = "JobProgress")
    record Progress(long done, long total, String phase) {}

    static JobView of(JobRow row) {
        return new JobView(
                row.id(),
                row.type(),
                row.status(),
                new Progress(row.done(), row.total(), row.phase()),
                present(row.soFar()),
                present(row.result()),
                present(row.problem()),
                row.cancelRequested(),
                row.createdAt(),
                row.updatedAt(),
                row.finishedAt(),
                row.version());
    }

    private static @Nullable JsonNode present(@Nullable JsonNode json) {
        return json == null || json.isNull() ? null : json;
    }
}
