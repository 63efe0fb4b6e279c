package dev.entente.reporting.report.domain;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A timetable as scheduling told it.
 *
 * @param certificate absent while it has none
 * @param provenForItsHalls whether its bounds, or its obstacle, are proven only for the halls that meetings were allotted to
 * @param publishedMeetings meetings that got their places by publication
 * @param overtakenMeetings meetings that publication left as they were
 * @param fact the message that says all this
 */
public record ToldTimetable(
        UUID timetableId,
        UUID matchmakingEventId,
        String status,
        String method,
        @Nullable UUID restoresTimetableId,
        @Nullable Quality certificate,
        @Nullable String obstacle,
        boolean provenForItsHalls,
        int publishedMeetings,
        int overtakenMeetings,
        SupportingFact fact) {

    /**
     * How good it is.
     *
     * @param requested meetings that asked for a place
     * @param placed meetings that got one
     * @param placedBound no timetable could place more
     * @param breaks idle runs between two meetings of one participant within a session, over all participants
     * @param breaksLowerBound no timetable of all these meetings could have fewer
     * @param fairness by how many breaks the participant with most differs from the one with fewest
     * @param idleSlots slots that participants wait between two meetings, added up
     * @param placedWeight what the placed meetings are worth, when they were chosen by it
     * @param placedWeightBound no timetable could place more worth; absent likewise
     * @param targets how close it comes to the numbers of meetings that participants should have; absent when nobody should
     * @param worstOff who has most breaks; absent when nobody has one
     * @param repair what it does to what stood; absent when it is no repair
     * @param firstSeconds when the first timetable of this many meetings was found
     * @param bestSeconds when this one was found
     * @param seconds computing time
     */
    public record Quality(
            int requested,
            int placed,
            int placedBound,
            int breaks,
            int breaksLowerBound,
            @Nullable Integer fairness,
            @Nullable Integer idleSlots,
            @Nullable Long placedWeight,
            @Nullable Long placedWeightBound,
            @Nullable Targets targets,
            @Nullable WorstOff worstOff,
            @Nullable RepairQuality repair,
            @Nullable Double firstSeconds,
            @Nullable Double bestSeconds,
            double seconds) {

        /** Whether it is proven that no timetable is better. */
        public boolean optimal() {
            boolean allThatCan = placedWeight == null ? placed == placedBound : placedWeight.equals(placedWeightBound);
            boolean asCloseAsCan = targets == null || targets.missing() == targets.missingBound();
            return asCloseAsCan && allThatCan && breaks == breaksLowerBound;
        }
    }

    /**
     * How close it comes to the numbers of meetings that participants should have.
     *
     * @param participants who has such a target
     * @param met who of them has as many meetings
     * @param missing meetings that the others miss, added up
     * @param missingBound no timetable could miss fewer
     */
    public record Targets(int participants, int met, int missing, int missingBound) {}

    /**
     * Who has most breaks, and how much of that is for their own days.
     *
     * @param breaks as many as nobody exceeds
     * @param participants who has as many, ten at most
     */
    public record WorstOff(int breaks, List<WorstOffDay> participants) {}

    /** @param breaksAlone breaks that it would have even if everybody else came whenever it suits */
    public record WorstOffDay(UUID participantId, int meetings, int breaksAlone) {}

    /**
     * What a repair does to what stood.
     *
     * @param breaksBefore breaks of all participants, had nothing happened
     * @param moved meetings that go from one place to another
     * @param fewestMoves whether it is proven that no repair that places as many moves fewer
     */
    public record RepairQuality(int breaksBefore, int moved, boolean fewestMoves) {}
}
