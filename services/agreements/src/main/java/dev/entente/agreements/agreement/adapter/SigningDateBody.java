package dev.entente.agreements.agreement.adapter;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "SigningDate")
record SigningDateBody(
        @Schema(description = Wording.PARTICIPANT_ID) @Nullable
        UUID participantId,

        @Schema(
                description = "The day of the signing, by the event's calendar. A date other than the one told before"
                        + " takes its place, and the other parties have to confirm it anew.")
        @NotNull
        LocalDate signedOn,

        @Schema(description = Wording.OCCURRED_AT) @Nullable Instant occurredAt) {}
