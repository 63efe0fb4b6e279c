package dev.entente.scheduling.timetable.domain;

import java.util.UUID;

/**
 * Who takes over the meetings of somebody who cannot come, where it is free.
 *
 * @param participantId a colleague of the same organisation
 * @param forParticipantId who is missing, or absent at some slots
 */
public record StandIn(UUID participantId, UUID forParticipantId) {}
