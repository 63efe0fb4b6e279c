package dev.entente.scheduling.meeting.adapter;

import dev.entente.scheduling.meeting.domain.Mandate;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "SlotProposal")
record SlotProposalBody(
        @Schema(description = "Whom the caller acts for") @Nullable
        UUID participantId,

        @NotNull UUID slotId,

        @Schema(description = "When it happened; required in a retrospective event, refused in a live one") @Nullable
        Instant occurredAt) {

    Mandate mandate(@Nullable Long seenVersion) {
        return new Mandate(participantId, occurredAt, seenVersion);
    }
}
