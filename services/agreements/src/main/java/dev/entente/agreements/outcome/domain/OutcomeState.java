package dev.entente.agreements.outcome.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An outcome as everybody may know it after a fact: without the note, which stays at home. */
public record OutcomeState(
        UUID outcomeId,
        UUID meetingId,
        UUID matchmakingEventId,
        @Nullable UUID programmeId,
        UUID participantId,
        UUID organisationId,
        String country,
        int round,
        Result result,
        long version) {}
