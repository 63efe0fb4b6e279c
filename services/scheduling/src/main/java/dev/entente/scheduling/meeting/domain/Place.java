package dev.entente.scheduling.meeting.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/** The slot and the table that a scheduled meeting occupies. */
@Embeddable
public record Place(
        UUID slotId,
        UUID sessionId,
        @Column(name = "slot_starts_at") Instant startsAt,
        @Column(name = "slot_ends_at") Instant endsAt,
        UUID tableId) {}
