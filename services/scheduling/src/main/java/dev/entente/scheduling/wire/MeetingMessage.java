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
 * @param fromParticipantId only of meeting-handed-over
 * @param toParticipantId likewise
 * @param by only of meeting-cancelled
 */
record MeetingMessage(
        Instant occurredAt,
        ActedBy actedBy,
        MeetingBlock meeting,
        @Nullable UUID fromSlotId,
        @Nullable UUID fromParticipantId,
        @Nullable UUID toParticipantId,
        @Nullable Canceller by) {

    /** One that says nothing besides. */
    MeetingMessage(Instant occurredAt, ActedBy actedBy, MeetingBlock meeting) {
        this(occurredAt, actedBy, meeting, null, null, null, null);
    }

    MeetingMessage from(UUID slotId) {
        return new MeetingMessage(occurredAt, actedBy, meeting, slotId, fromParticipantId, toParticipantId, by);
    }

    MeetingMessage handedOver(UUID giver, UUID taker) {
        return new MeetingMessage(occurredAt, actedBy, meeting, fromSlotId, giver, taker, by);
    }

    MeetingMessage by(Canceller canceller) {
        return new MeetingMessage(
                occurredAt, actedBy, meeting, fromSlotId, fromParticipantId, toParticipantId, canceller);
    }
}
