package dev.entente.scheduling.timetable.domain;

/** How a timetable is computed. */
public enum TimetableMethod {
    FIRST_FIT
}
