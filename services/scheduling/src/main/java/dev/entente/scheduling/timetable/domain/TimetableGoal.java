package dev.entente.scheduling.timetable.domain;

/** What a timetable is to achieve. */
public enum TimetableGoal {
    /** All accepted meetings have a place, or there is no timetable. */
    PLACE_ALL,
    /** More is wished than there is room for: as much weight of meetings as possible has a place. */
    CHOOSE_AND_PLACE
}
