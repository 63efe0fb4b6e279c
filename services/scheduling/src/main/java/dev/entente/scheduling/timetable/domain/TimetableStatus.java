package dev.entente.scheduling.timetable.domain;

/** Where a timetable stands; the machine is drawn at {@link Timetable}. */
public enum TimetableStatus {
    COMPUTING,
    PROPOSED,
    INFEASIBLE,
    FAILED,
    DISCARDED,
    PUBLISHING,
    PUBLISHED,
    SUPERSEDED
}
