package dev.entente.registration.participant.adapter;

import dev.entente.registration.Words;
import dev.entente.registration.participant.domain.ParticipationDetails;
import dev.entente.registration.participant.domain.Presence;
import dev.entente.registration.participant.usecase.ChangeParticipant;
import dev.entente.registration.vocabulary.domain.SeenVersion;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ParticipantChangeBody", description = "The organisation represented stays.")
record ParticipantChangeBody(
        @NotNull @Pattern(regexp = Words.TYPE_CODE) String participationType,

        @NotNull Presence presence,

        @NotNull @Valid PersonBody person,

        @Size(min = 1, max = Words.LONGEST_NUMBER)
        @Schema(description = "Organisers only; others leave it as it is.")
        @Nullable
        String externalId) {

    ChangeParticipant.Command toChange(UUID participantId, SeenVersion seen) {
        return new ChangeParticipant.Command(
                participantId,
                new ParticipationDetails(participationType, presence, externalId),
                person.details(),
                seen);
    }
}
