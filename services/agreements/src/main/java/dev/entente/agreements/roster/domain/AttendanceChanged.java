package dev.entente.agreements.roster.domain;

import java.time.Instant;
import java.util.UUID;

/** A meeting turned out to be held, or not to be. */
public record AttendanceChanged(UUID meetingId, boolean held, Instant occurredAt) {}
