package dev.entente.registration.participant.imports.domain;

import dev.entente.registration.participant.domain.ParticipationDetails;
import dev.entente.registration.participant.domain.PersonDetails;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row that is sound by itself.
 *
 * @param approve lets the participant take part at once
 * @param invite asks for an invitation code
 */
public record ImportedRow(
        String externalId,
        OrganisationReference organisation,
        ParticipationDetails details,
        PersonDetails person,
        boolean approve,
        boolean invite,
        @Nullable Instant occurredAt) {}
