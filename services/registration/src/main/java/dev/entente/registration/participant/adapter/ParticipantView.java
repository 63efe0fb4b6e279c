package dev.entente.registration.participant.adapter;

import dev.entente.registration.participant.domain.Participant;
import dev.entente.registration.participant.domain.ParticipantState;
import dev.entente.registration.participant.domain.ParticipantStatus;
import dev.entente.registration.participant.domain.PersonDetails;
import dev.entente.registration.participant.domain.Presence;
import dev.entente.registration.participant.usecase.ParticipantEntry;
import dev.entente.registration.vocabulary.domain.OrganisationKind;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Participant", description = "Who it is, is shown to the organisers and to its own account.")
record ParticipantView(
        UUID participantId,
        UUID matchmakingEventId,
        @Nullable UUID programmeId,
        UUID organisationId,
        OrganisationPart organisation,
        String participationType,
        Presence presence,
        ParticipantStatus status,
        boolean everApproved,
        @Nullable String accountId,
        @Nullable String externalId,
        @Nullable String statusReason,
        @Nullable PersonBody person,

        @Schema(description = "Raised by each fact; also the ETag.")
        long version) {

    @Schema(name = "RepresentedOrganisation", description = "As it was when the last fact happened.")
    record OrganisationPart(@Nullable String name, OrganisationKind kind, String country) {}

    /** What the answer to a command shows to who gave it. */
    static ParticipantView of(Participant participant) {
        return of(participant, null, null, true);
    }

    static ParticipantView of(ParticipantEntry entry) {
        return of(entry.participant(), entry.organisationName(), entry.person(), entry.person() != null);
    }

    private static ParticipantView of(
            Participant participant, @Nullable String organisationName, @Nullable PersonDetails person, boolean close) {
        ParticipantState state = participant.state();
        return new ParticipantView(
                state.participantId(),
                state.matchmakingEventId(),
                state.programmeId(),
                state.organisationId(),
                new OrganisationPart(organisationName, state.organisationKind(), state.country()),
                state.participationType(),
                state.presence(),
                state.status(),
                state.everApproved(),
                close ? state.accountId() : null,
                close ? participant.details().externalId() : null,
                close ? participant.statusReason() : null,
                person == null ? null : PersonBody.of(person),
                participant.factVersion());
    }
}
