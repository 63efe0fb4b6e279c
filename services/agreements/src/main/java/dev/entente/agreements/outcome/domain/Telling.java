package dev.entente.agreements.outcome.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a caller tells of a meeting.
 *
 * @param participantId for whom, where that is not plain
 * @param round 1 right after the meeting, 2 months later
 * @param note in free words, which never leave this service
 */
public record Telling(
        @Nullable UUID participantId,
        int round,
        Result result,
        @Nullable String note,
        @Nullable Instant occurredAt) {}
