package dev.entente.scheduling.timetable.domain;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What would become of the event.
 *
 * @param sentence the scenario in the organiser's words
 * @param room whether all meetings would have a place
 * @param obstacle what would stand in the way, when that is known; names no slots, which may be others then
 * @param requested meetings that would want a place
 * @param placed meetings that would have one
 * @param placedWeight what the placed ones would be worth; absent where each is worth as much as any other
 * @param placedWeightBound nothing that comes as close to the targets could be worth more; absent likewise
 * @param missingToTargets meetings that participants would have fewer than they should; absent without targets
 * @param breaks idle runs of all participants
 * @param breaksLowerBound there could be no fewer
 * @param breaksAsPlanned breaks if nobody planned anew; absent unless only no-shows differ
 * @param idleSlots slots that participants would wait
 * @param fairness by how many breaks the participant with most would differ from the one with fewest
 * @param tablesUsed the share of all tables at all slots that would be taken
 * @param worstOffParticipantIds who would have most breaks, in the first draw
 */
public record ScenarioOutcome(
        String sentence,
        RoomForAll room,
        @Nullable Obstacle obstacle,
        Range requested,
        Range placed,
        @Nullable Range placedWeight,
        @Nullable Range placedWeightBound,
        @Nullable Range missingToTargets,
        Range breaks,
        Range breaksLowerBound,
        @Nullable Range breaksAsPlanned,
        Range idleSlots,
        Range fairness,
        Range tablesUsed,
        List<UUID> worstOffParticipantIds) {
    public ScenarioOutcome {
        worstOffParticipantIds = List.copyOf(worstOffParticipantIds);
    }

    /** Whether all meetings would have a place; of several draws, the worst. */
    public enum RoomForAll {
        YES,
        /** None was found in time and none ruled out; as many as possible were placed. */
        UNKNOWN,
        /** Proven; as many as possible were placed. */
        NO
    }
}
