package dev.entente.scheduling.timetable.domain;

/**
 * Which meetings that have a slot may get another: of those that an earlier timetable placed and nobody moved since. What
 * participants or the organiser booked themselves stays in any case.
 */
public enum Rearrangement {
    /** None: a timetable only places what has no slot. */
    NOTHING,
    /** All, as it suits the whole best. */
    FREELY
}
