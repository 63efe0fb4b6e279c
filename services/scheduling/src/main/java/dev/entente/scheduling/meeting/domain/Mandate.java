package dev.entente.scheduling.meeting.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a caller says of itself with a command on a meeting.
 *
 * @param participantId whom it acts for
 * @param occurredAt when it happened, in a retrospective event
 * @param seenVersion the version of the meeting that it saw
 */
public record Mandate(
        @Nullable UUID participantId,
        @Nullable Instant occurredAt,
        @Nullable Long seenVersion) {}
