package dev.entente.scheduling.meeting.adapter;

import dev.entente.scheduling.meeting.domain.Mandate;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "MeetingAct", description = "Who acts and when; may be left out as a whole")
record ActingBody(
        @Schema(
                description =
                        "Whom the caller acts for. A participant may leave it out; an organiser who gives it acts as concierge")
        @Nullable
        UUID participantId,

        @Schema(description = "When it happened; required in a retrospective event, refused in a live one") @Nullable
        Instant occurredAt) {

    /** A body may be left out where nothing must be said. */
    static ActingBody orEmpty(@Nullable ActingBody body) {
        return body == null ? new ActingBody(null, null) : body;
    }

    Mandate mandate(@Nullable Long seenVersion) {
        return new Mandate(participantId, occurredAt, seenVersion);
    }
}
