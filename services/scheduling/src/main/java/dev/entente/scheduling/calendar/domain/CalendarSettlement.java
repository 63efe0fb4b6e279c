package dev.entente.scheduling.calendar.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * The job that brings an event's meetings in line with its calendar, and what it starts with.
 *
 * @param occurredAt when the session closed or the event was cancelled
 */
public record CalendarSettlement(UUID matchmakingEventId, Instant occurredAt) {
    public static final String JOB = "calendar-settlement";
}
