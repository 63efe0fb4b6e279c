package dev.entente.scheduling.meeting.adapter;

import dev.entente.scheduling.meeting.domain.Mandate;
import dev.entente.scheduling.meeting.domain.SlotWish;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "MeetingAcceptance")
record AcceptanceBody(
        @Schema(description = "Whom the caller acts for") @Nullable
        UUID participantId,

        @Schema(description = "With a slot the meeting is scheduled in the same command") @Nullable
        UUID slotId,

        @Schema(description = "When it happened; required in a retrospective event, refused in a live one") @Nullable
        Instant occurredAt) {

    static AcceptanceBody orEmpty(@Nullable AcceptanceBody body) {
        return body == null ? new AcceptanceBody(null, null, null) : body;
    }

    Mandate mandate(@Nullable Long seenVersion) {
        return new Mandate(participantId, occurredAt, seenVersion);
    }

    @Nullable
    SlotWish wish() {
        return slotId == null ? null : new SlotWish(slotId, null);
    }
}
