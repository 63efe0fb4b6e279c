package dev.entente.scheduling.meeting.domain;

import java.time.Instant;
import java.util.UUID;

/** A slot in which both participants and a table that suits them are free. */
public record FreeSlot(UUID slotId, UUID sessionId, Instant startsAt, Instant endsAt) {}
