package dev.entente.scheduling.meeting.adapter;

import dev.entente.scheduling.meeting.usecase.RequestMeeting;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "MeetingRequest")
record MeetingRequestBody(
        @NotNull @Schema(description = "Who asks; the caller stands for it or is the organiser")
        UUID requesterId,

        @NotNull @Schema(description = "Who is asked") UUID receiverId,

        @Schema(description = "A few words to the receiver; kept in scheduling only") @Size(max = 2000) @Nullable
        String note,

        @Schema(description = "When it happened; required in a retrospective event, refused in a live one") @Nullable
        Instant occurredAt) {

    RequestMeeting.Command toCommand(UUID matchmakingEventId) {
        return new RequestMeeting.Command(matchmakingEventId, requesterId, receiverId, note, occurredAt);
    }
}
