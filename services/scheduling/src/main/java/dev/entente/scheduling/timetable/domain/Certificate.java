package dev.entente.scheduling.timetable.domain;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * How good a timetable is, with bounds that do not depend on how it was found. Breaks, idle slots and fairness are those
 * of all participants, with the bookings that stay.
 *
 * @param requested meetings that asked for a place
 * @param placed meetings that got one
 * @param placedBound no timetable could place more
 * @param breaks idle runs between two meetings of one participant within a session, over all participants
 * @param breaksLowerBound no timetable of all these meetings could have fewer
 * @param seconds how long it took
 * @param fairness by how many breaks the participant with most differs from the one with fewest
 * @param idleSlots slots that participants wait between two meetings within a session, added up
 * @param firstSeconds when the first timetable of this many meetings was found
 * @param bestSeconds when this one was found
 */
@Embeddable
public record Certificate(
        int requested,
        int placed,
        int placedBound,
        int breaks,
        int breaksLowerBound,
        double seconds,
        @Nullable Integer fairness,
        @Nullable Integer idleSlots,
        @Nullable Double firstSeconds,
        @Nullable Double bestSeconds) {

    /** With what was counted in the timetable itself. */
    public Certificate measuring(DayQuality quality) {
        return new Certificate(
                requested,
                placed,
                placedBound,
                breaks,
                breaksLowerBound,
                seconds,
                quality.fairness(),
                quality.idleSlots(),
                firstSeconds,
                bestSeconds);
    }

    /** Whether it is proven that no timetable is better. */
    public boolean isOptimal() {
        return placed == placedBound && breaks == breaksLowerBound;
    }
}
