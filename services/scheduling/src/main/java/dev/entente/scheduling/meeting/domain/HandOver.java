package dev.entente.scheduling.meeting.domain;

import java.util.UUID;

/** A colleague takes over a meeting of somebody who cannot come, where it is. */
public record HandOver(UUID meetingId, UUID fromParticipantId, UUID toParticipantId) {}
