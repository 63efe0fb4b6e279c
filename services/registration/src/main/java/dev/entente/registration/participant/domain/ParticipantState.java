package dev.entente.registration.participant.domain;

import dev.entente.registration.vocabulary.domain.OrganisationKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A participant's public state after a fact; it names no person. */
public record ParticipantState(
        UUID participantId,
        UUID matchmakingEventId,
        @Nullable UUID programmeId,
        UUID organisationId,
        OrganisationKind organisationKind,
        String country,
        String participationType,
        Presence presence,
        ParticipantStatus status,
        boolean everApproved,
        @Nullable String accountId) {}
