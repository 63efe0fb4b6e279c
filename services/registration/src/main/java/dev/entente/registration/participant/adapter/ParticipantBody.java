package dev.entente.registration.participant.adapter;

import dev.entente.registration.Words;
import dev.entente.registration.participant.domain.ParticipationDetails;
import dev.entente.registration.participant.domain.Presence;
import dev.entente.registration.participant.usecase.RegisterParticipant;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ParticipantBody")
record ParticipantBody(
        @NotNull @Schema(description = "The organisation represented; register it first.")
        UUID organisationId,

        @NotNull @Pattern(regexp = Words.TYPE_CODE) @Schema(description = "Code of one of the event's types.")
        String participationType,

        @NotNull Presence presence,

        @NotNull @Valid PersonBody person,

        @Size(min = 1, max = Words.LONGEST_NUMBER)
        @Schema(description = "The organiser's own number; organisers only.")
        @Nullable
        String externalId,

        @Schema(description = "Only, and always, for events entered afterwards.") @Nullable
        Instant occurredAt) {

    RegisterParticipant.Command toRegister(UUID matchmakingEventId) {
        return new RegisterParticipant.Command(
                matchmakingEventId,
                organisationId,
                new ParticipationDetails(participationType, presence, externalId),
                person.details(),
                occurredAt);
    }
}
