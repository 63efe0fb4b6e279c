package dev.entente.scheduling.meeting.adapter;

import dev.entente.scheduling.meeting.domain.Mandate;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "MeetingCancellation")
record CancellationBody(
        @Schema(description = "Whom the caller acts for") @Nullable
        UUID participantId,

        @NotBlank @Size(max = 2000) @Schema(description = "Why; kept in scheduling only")
        String reason,

        @Schema(description = "When it happened; required in a retrospective event, refused in a live one") @Nullable
        Instant occurredAt) {

    Mandate mandate(@Nullable Long seenVersion) {
        return new Mandate(participantId, occurredAt, seenVersion);
    }
}
