package dev.entente.scheduling.meeting.domain;

import dev.entente.platform.rule.ActedBy;
import dev.entente.platform.rule.Fact;
import java.time.Instant;
import java.util.UUID;

/** What happened to a meeting, with its state after it. */
public sealed interface MeetingFact extends Fact {

    Telling telling();

    default MeetingSnapshot meeting() {
        return telling().meeting();
    }

    default ActedBy actedBy() {
        return telling().actedBy();
    }

    @Override
    default Instant occurredAt() {
        return telling().occurredAt();
    }

    @Override
    default String aggregateId() {
        return meeting().meetingId().toString();
    }

    @Override
    default long aggregateVersion() {
        return meeting().version();
    }

    /** What every fact tells: the state after it, who caused it and when it happened. */
    record Telling(MeetingSnapshot meeting, ActedBy actedBy, Instant occurredAt) {}

    record MeetingRequested(Telling telling) implements MeetingFact {}

    record MeetingAccepted(Telling telling) implements MeetingFact {}

    record MeetingDeclined(Telling telling) implements MeetingFact {}

    record MeetingWithdrawn(Telling telling) implements MeetingFact {}

    record MeetingExpired(Telling telling) implements MeetingFact {}

    record MeetingScheduled(Telling telling) implements MeetingFact {}

    record MeetingSlotProposed(Telling telling) implements MeetingFact {}

    record MeetingSlotProposalRefused(Telling telling) implements MeetingFact {}

    /** @param fromSlotId the slot before; the same when only the table changed */
    record MeetingMoved(Telling telling, UUID fromSlotId) implements MeetingFact {}

    /** A colleague came to be the party instead of {@code fromParticipantId}, who cannot come. */
    record MeetingHandedOver(Telling telling, UUID fromParticipantId, UUID toParticipantId) implements MeetingFact {}

    record MeetingUnscheduled(Telling telling) implements MeetingFact {}

    record MeetingCancelled(Telling telling, Canceller by) implements MeetingFact {}

    record MeetingHeld(Telling telling) implements MeetingFact {}

    record MeetingMissed(Telling telling) implements MeetingFact {}

    record MeetingAttendanceDisputed(Telling telling) implements MeetingFact {}

    record MeetingAttendanceConfirmed(Telling telling) implements MeetingFact {}
}
