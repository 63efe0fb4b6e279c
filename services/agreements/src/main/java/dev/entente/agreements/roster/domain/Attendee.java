package dev.entente.agreements.roster.domain;

import java.util.UUID;

/**
 * One side of a meeting.
 *
 * @param country the organisation's country when the meeting was requested
 */
public record Attendee(UUID participantId, UUID organisationId, OrganisationKind organisationKind, String country) {}
