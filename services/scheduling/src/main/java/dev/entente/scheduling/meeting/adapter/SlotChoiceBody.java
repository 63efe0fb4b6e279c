package dev.entente.scheduling.meeting.adapter;

import dev.entente.scheduling.meeting.domain.Mandate;
import dev.entente.scheduling.meeting.domain.SlotWish;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "SlotChoice")
record SlotChoiceBody(
        @Schema(description = "Whom the caller acts for") @Nullable
        UUID participantId,

        @NotNull UUID slotId,

        @Schema(description = "Only the organiser chooses the table; else a free one is found") @Nullable
        UUID tableId,

        @Schema(description = "When it happened; required in a retrospective event, refused in a live one") @Nullable
        Instant occurredAt) {

    Mandate mandate(@Nullable Long seenVersion) {
        return new Mandate(participantId, occurredAt, seenVersion);
    }

    SlotWish wish() {
        return new SlotWish(slotId, tableId);
    }
}
