package dev.entente.scheduling.timetable.domain;

/** How a timetable is computed. */
public enum TimetableMethod {
    /** One meeting after the other where it fits: at once, places what it can, proves little. */
    FIRST_FIT,
    /** A search for the fewest breaks that races a proof: places all meetings or says why that cannot be. */
    OPTIMISED,
    /** What stands is put right after something happened, with as few moved meetings as can be. */
    FEWEST_MOVES
}
