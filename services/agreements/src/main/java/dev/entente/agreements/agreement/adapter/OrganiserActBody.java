package dev.entente.agreements.agreement.adapter;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "OrganiserAct", description = "When the organiser acts, where nothing else needs to be said")
record OrganiserActBody(
        @Schema(description = Wording.OCCURRED_AT) @Nullable Instant occurredAt) {
    static final OrganiserActBody EMPTY = new OrganiserActBody(null);
}
