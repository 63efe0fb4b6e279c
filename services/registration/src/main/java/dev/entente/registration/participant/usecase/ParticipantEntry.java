package dev.entente.registration.participant.usecase;

import dev.entente.registration.participant.domain.Participant;
import dev.entente.registration.participant.domain.PersonDetails;
import org.jspecify.annotations.Nullable;

/**
 * A participant as a reader sees it.
 *
 * @param person absent when the reader may not know who it is
 */
public record ParticipantEntry(
        Participant participant,
        String organisationName,
        @Nullable PersonDetails person) {}
