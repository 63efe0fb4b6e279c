package dev.entente.scheduling.timetable.domain;

import jakarta.persistence.Embeddable;

/**
 * How good a timetable is, with bounds that do not depend on how it was found.
 *
 * @param requested accepted meetings that asked for a place
 * @param placed meetings that got one
 * @param placedBound no timetable could place more
 * @param breaks idle runs between two meetings of one participant within a session, over all participants
 * @param breaksLowerBound no timetable with these meetings could have fewer
 * @param seconds how long it took
 */
@Embeddable
public record Certificate(
        int requested, int placed, int placedBound, int breaks, int breaksLowerBound, double seconds) {}
