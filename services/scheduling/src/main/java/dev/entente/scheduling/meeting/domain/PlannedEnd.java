package dev.entente.scheduling.meeting.domain;

/** What becomes of a meeting that a timetable leaves without a place. */
public enum PlannedEnd {
    /** It waits for another place. */
    UNSCHEDULED,
    CANCELLED
}
