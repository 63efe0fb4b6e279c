package dev.entente.registration.participant.domain;

import org.jspecify.annotations.Nullable;

/**
 * How a participant takes part.
 *
 * @param externalId the organiser's own number for it
 */
public record ParticipationDetails(
        String participationType,
        Presence presence,
        @Nullable String externalId) {}
