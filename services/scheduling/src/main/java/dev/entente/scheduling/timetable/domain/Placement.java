package dev.entente.scheduling.timetable.domain;

import java.util.UUID;

/** Where a timetable puts one meeting. */
public record Placement(UUID meetingId, UUID slotId, UUID sessionId, UUID tableId) {}
