package dev.entente.scheduling.meeting.domain;

/** Entities by value, as a database keeps them. */
public final class MeetingCopies {
    private MeetingCopies() {}

    public static Meeting of(Meeting from) {
        Meeting copy = new Meeting();
        copy.meetingId = from.meetingId;
        copy.matchmakingEventId = from.matchmakingEventId;
        copy.programmeId = from.programmeId;
        copy.kind = from.kind;
        copy.status = from.status;
        copy.requester = from.requester;
        copy.receiver = from.receiver;
        copy.attendance = from.attendance;
        copy.place = from.place;
        copy.proposal = from.proposal;
        copy.everScheduled = from.everScheduled;
        copy.oncePerEvent = from.oncePerEvent;
        copy.note = from.note;
        copy.reason = from.reason;
        copy.factVersion = from.factVersion;
        copy.lastOccurredAt = from.lastOccurredAt;
        copy.updatedAt = from.updatedAt;
        return copy;
    }

    public static boolean isOncePerEvent(Meeting meeting) {
        return meeting.oncePerEvent;
    }
}
