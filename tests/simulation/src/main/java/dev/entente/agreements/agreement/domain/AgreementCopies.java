package dev.entente.agreements.agreement.domain;

import java.util.UUID;

/** Entities by value, as a database keeps them. */
public final class AgreementCopies {
    private AgreementCopies() {}

    public static Agreement of(Agreement from) {
        Agreement copy = new Agreement();
        copy.id = from.id;
        copy.programmeId = from.programmeId;
        copy.matchmakingEventId = from.matchmakingEventId;
        copy.type = from.type;
        copy.kind = from.kind;
        copy.stage = from.stage;
        copy.disputed = from.disputed;
        copy.unsupported = from.unsupported;
        copy.verified = from.verified;
        copy.parties = from.parties;
        copy.partyIds = from.partyIds.clone();
        copy.meetingIds = from.meetingIds.clone();
        copy.lastMeetingAt = from.lastMeetingAt;
        copy.reportedByParticipantId = from.reportedByParticipantId;
        copy.evidence = from.evidence;
        copy.signedOn = from.signedOn;
        copy.endedOn = from.endedOn;
        copy.title = from.title;
        copy.disputeReason = from.disputeReason;
        copy.endReason = from.endReason;
        copy.lastOccurredAt = from.lastOccurredAt;
        copy.updatedAt = from.updatedAt;
        copy.factVersion = from.factVersion;
        return copy;
    }

    public static boolean comesFrom(Agreement agreement, UUID meetingId) {
        return agreement.meetingIds().contains(meetingId);
    }
}
