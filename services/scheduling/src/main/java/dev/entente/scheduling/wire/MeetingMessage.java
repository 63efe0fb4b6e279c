package dev.entente.scheduling.wire;

import dev.entente.platform.rule.ActedBy;
import dev.entente.scheduling.meeting.domain.Canceller;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The body of every meeting message.
 *
 * @param fromSlotId only of meeting-moved
 * @param by only of meeting-cancelled
 */
record MeetingMessage(
        Instant occurredAt,
        ActedBy actedBy,
        MeetingBlock meeting,
        @Nullable UUID fromSlotId,
        @Nullable Canceller by) {}
