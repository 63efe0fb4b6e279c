package dev.entente.scheduling.timetable.domain;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * How good a timetable is, with bounds that do not depend on how it was found. Breaks, idle slots and fairness are those
 * of all participants, with the bookings that stay.
 *
 * @param weight what the placed meetings are worth; absent when all were to be placed
 * @param targets how close it comes to the numbers of meetings that participants should have; absent when nobody should
 * @param days what days are like besides their breaks; absent when nobody counted yet
 * @param repairQuality what it does to what stood; absent when it is no repair
 */
@Embeddable
public record Certificate(
        Counts counts,
        Times times,
        @Nullable Weight weight,
        @Nullable Attainment targets,
        @Nullable Days days,
        @Nullable RepairQuality repairQuality) {

    /** Of a timetable of all meetings. */
    public Certificate(Counts counts, Times times) {
        this(counts, times, null, null, null, null);
    }

    /**
     * @param requested meetings that asked for a place
     * @param placed meetings that got one
     * @param placedBound no timetable could place more
     * @param breaks idle runs between two meetings of one participant within a session, over all participants
     * @param breaksLowerBound no timetable of all these meetings, or of as much worth as the bound says, could have fewer
     */
    @Embeddable
    public record Counts(int requested, int placed, int placedBound, int breaks, int breaksLowerBound) {

        /** No timetable of all meetings has fewer breaks, whoever made this one; says nothing while some are left out. */
        Counts withLeastBreaks(int leastBreaks) {
            return placed == requested && leastBreaks > breaksLowerBound
                    ? new Counts(requested, placed, placedBound, breaks, leastBreaks)
                    : this;
        }
    }

    /**
     * @param seconds how long it took
     * @param firstSeconds when the first timetable of this many meetings was found
     * @param bestSeconds when this one was found
     */
    @Embeddable
    public record Times(
            double seconds,
            @Nullable Double firstSeconds,
            @Nullable Double bestSeconds) {

        /** Of a timetable that was found at once, at the end. */
        public static Times atOnce(double seconds) {
            return new Times(seconds, seconds, seconds);
        }
    }

    /**
     * @param placedWeight what the placed meetings are worth together
     * @param placedWeightBound no timetable that comes as close to the targets could place more worth
     */
    @Embeddable
    public record Weight(long placedWeight, long placedWeightBound) {}

    /**
     * @param fairness by how many breaks the participant with most differs from the one with fewest
     * @param idleSlots slots that participants wait between two meetings within a session, added up
     * @param worstOff who has most breaks; absent when nobody has one, or nobody counted yet
     */
    @Embeddable
    public record Days(
            int fairness, int idleSlots, @Nullable WorstOff worstOff) {}

    /** Of a timetable whose meetings were chosen by what they are worth. */
    public Certificate choosing(long worth, long bound) {
        return new Certificate(counts, times, new Weight(worth, bound), targets, days, repairQuality);
    }

    /** Of a timetable in which participants should have some number of meetings. */
    public Certificate attaining(Attainment attainment) {
        return new Certificate(counts, times, weight, attainment, days, repairQuality);
    }

    /** Of a timetable that puts right what stood. */
    public Certificate repairing(RepairQuality repaired) {
        return new Certificate(counts, times, weight, targets, days, repaired);
    }

    /**
     * With what was counted in the timetable itself.
     *
     * @param leastBreaks no timetable of all meetings has fewer, whoever made this one
     */
    public Certificate measuring(DayQuality quality, int leastBreaks, @Nullable WorstOff namedWorstOff) {
        Days counted = new Days(quality.fairness(), quality.idleSlots(), namedWorstOff);
        return new Certificate(counts.withLeastBreaks(leastBreaks), times, weight, targets, counted, repairQuality);
    }

    /** Whether it is proven that no timetable is better. */
    public boolean isOptimal() {
        boolean allThatCan = weight == null
                ? counts.placed() == counts.placedBound()
                : weight.placedWeight() == weight.placedWeightBound();
        boolean asCloseAsCan = targets == null || targets.reachesBound();
        return asCloseAsCan && allThatCan && counts.breaks() == counts.breaksLowerBound();
    }
}
