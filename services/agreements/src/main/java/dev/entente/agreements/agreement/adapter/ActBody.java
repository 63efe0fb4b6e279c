package dev.entente.agreements.agreement.adapter;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "PartyAct", description = "Who acts and when, where nothing else needs to be said")
record ActBody(
        @Schema(description = Wording.PARTICIPANT_ID) @Nullable
        UUID participantId,

        @Schema(description = Wording.OCCURRED_AT) @Nullable Instant occurredAt) {
    static final ActBody EMPTY = new ActBody(null, null);
}
