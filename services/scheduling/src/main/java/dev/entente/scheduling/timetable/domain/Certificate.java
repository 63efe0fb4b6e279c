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
 * @param breaksLowerBound no timetable of all these meetings, or of as much worth as the bound says, could have fewer
 * @param seconds how long it took
 * @param fairness by how many breaks the participant with most differs from the one with fewest
 * @param idleSlots slots that participants wait between two meetings within a session, added up
 * @param firstSeconds when the first timetable of this many meetings was found
 * @param bestSeconds when this one was found
 * @param placedWeight what the placed meetings are worth together; absent when all were to be placed
 * @param placedWeightBound no timetable that comes as close to the targets could place more worth; absent likewise
 * @param targets how close it comes to the numbers of meetings that participants should have; absent when nobody should
 * @param worstOff who has most breaks; absent when nobody has one, or nobody counted yet
 * @param repairQuality what it does to what stood; absent when it is no repair
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
        @Nullable Double bestSeconds,
        @Nullable Long placedWeight,
        @Nullable Long placedWeightBound,
        @Nullable Attainment targets,
        @Nullable WorstOff worstOff,
        @Nullable RepairQuality repairQuality) {

    /** Of a timetable of all meetings. */
    public Certificate(
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
        this(
                requested,
                placed,
                placedBound,
                breaks,
                breaksLowerBound,
                seconds,
                fairness,
                idleSlots,
                firstSeconds,
                bestSeconds,
                null,
                null,
                null,
                null,
                null);
    }

    /** Of a timetable whose meetings were chosen by what they are worth. */
    public Certificate choosing(long worth, long bound) {
        return new Certificate(
                requested,
                placed,
                placedBound,
                breaks,
                breaksLowerBound,
                seconds,
                fairness,
                idleSlots,
                firstSeconds,
                bestSeconds,
                worth,
                bound,
                targets,
                worstOff,
                repairQuality);
    }

    /** Of a timetable in which participants should have some number of meetings. */
    public Certificate attaining(Attainment attainment) {
        return new Certificate(
                requested,
                placed,
                placedBound,
                breaks,
                breaksLowerBound,
                seconds,
                fairness,
                idleSlots,
                firstSeconds,
                bestSeconds,
                placedWeight,
                placedWeightBound,
                attainment,
                worstOff,
                repairQuality);
    }

    /** Of a timetable that puts right what stood. */
    public Certificate repairing(RepairQuality repaired) {
        return new Certificate(
                requested,
                placed,
                placedBound,
                breaks,
                breaksLowerBound,
                seconds,
                fairness,
                idleSlots,
                firstSeconds,
                bestSeconds,
                placedWeight,
                placedWeightBound,
                targets,
                worstOff,
                repaired);
    }

    /**
     * With what was counted in the timetable itself.
     *
     * @param leastBreaks no timetable of all meetings has fewer, whoever made this one; says nothing while some are left out
     */
    public Certificate measuring(DayQuality quality, int leastBreaks, @Nullable WorstOff namedWorstOff) {
        return new Certificate(
                requested,
                placed,
                placedBound,
                breaks,
                placed == requested ? Math.max(breaksLowerBound, leastBreaks) : breaksLowerBound,
                seconds,
                quality.fairness(),
                quality.idleSlots(),
                firstSeconds,
                bestSeconds,
                placedWeight,
                placedWeightBound,
                targets,
                namedWorstOff,
                repairQuality);
    }

    /** Whether it is proven that no timetable is better. */
    public boolean isOptimal() {
        boolean allThatCan = placedWeight == null ? placed == placedBound : placedWeight.equals(placedWeightBound);
        boolean asCloseAsCan = targets == null || targets.reachesBound();
        return asCloseAsCan && allThatCan && breaks == breaksLowerBound;
    }
}
