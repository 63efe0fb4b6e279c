package dev.entente.scheduling.meeting.domain;

/** Where a meeting stands; the machine is drawn at {@link Meeting}. */
public enum MeetingStatus {
    REQUESTED,
    ACCEPTED,
    SCHEDULED,
    DECLINED,
    WITHDRAWN,
    EXPIRED,
    CANCELLED
}
