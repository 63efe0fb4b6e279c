package dev.entente.scheduling.timetable.adapter;

import dev.entente.scheduling.timetable.domain.Obstacle;
import dev.entente.scheduling.timetable.domain.Range;
import dev.entente.scheduling.timetable.domain.ScenarioOutcome;
import dev.entente.scheduling.timetable.domain.ScenarioOutcome.RoomForAll;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "WhatIfAnswer", description = "The result of a what-if job")
record WhatIfView(
        @Schema(description = "The event as it is first, then the scenarios in their order")
        List<OutcomeView> outcomes) {

    @Schema(name = "WhatIfOutcome", description = "What would become of the event; figures over all draws")
    record OutcomeView(
            @Schema(description = "The scenario in words") String sentence,

            @Schema(
                    description =
                            "Whether all meetings would have a place: NO is proven, UNKNOWN was neither found nor "
                                    + "ruled out in time; then as many as possible were placed. Of several draws, the worst. "
                                    + "With travelSlots, proven for the halls that meetings were allotted to beforehand")
            RoomForAll room,

            @Schema(description = "What would stand in the way, when that is known")
            Obstacle.@Nullable Kind obstacle,

            @Schema(description = "The same in words, with what would mend it") @Nullable
            String obstacleSentence,

            @Schema(description = "Who would be concerned") List<UUID> obstacleParticipantIds,

            @Schema(description = "How many slots or places would be too few, 0 when that has no number")
            int obstacleMissing,

            @Schema(description = "Meetings that would want a place")
            RangeView requested,

            @Schema(description = "Meetings that would have one")
            RangeView placed,

            @Schema(description = "What they would be worth by the weights that were asked for; present with weights")
            @Nullable
            RangeView placedWeight,

            @Schema(
                    description =
                            "No timetable that comes as close to the targets could place more worth; present with "
                                    + "weights")
            @Nullable
            RangeView placedWeightBound,

            @Schema(description = "Meetings that participants would have fewer than they should; present with targets")
            @Nullable
            RangeView missingToTargets,

            @Schema(description = "Idle runs between two meetings of one participant within a session")
            RangeView breaks,

            @Schema(description = "There could be no fewer breaks")
            RangeView breaksLowerBound,

            @Schema(
                    description = "Breaks if nobody planned anew when some do not come; absent when something else "
                            + "differs, too")
            @Nullable
            RangeView breaksAsPlanned,

            @Schema(description = "Slots that participants would wait between two meetings, added up")
            RangeView idleSlots,

            @Schema(description = "By how many breaks the participant with most would differ from the one with fewest")
            RangeView fairness,

            @Schema(description = "The share of all tables and rooms at all slots that would be taken, from 0 to 1")
            RangeView tablesUsed,

            @Schema(description = "Who would have most breaks in the first draw, ten at most")
            List<UUID> worstOffParticipantIds) {

        static OutcomeView of(ScenarioOutcome outcome) {
            Obstacle obstacle = outcome.obstacle();
            return new OutcomeView(
                    outcome.sentence(),
                    outcome.room(),
                    obstacle == null ? null : obstacle.kind(),
                    obstacle == null ? null : obstacle.sentence(),
                    obstacle == null ? List.of() : obstacle.participantIds(),
                    obstacle == null ? 0 : obstacle.missing(),
                    RangeView.of(outcome.requested()),
                    RangeView.of(outcome.placed()),
                    RangeView.ofAny(outcome.placedWeight()),
                    RangeView.ofAny(outcome.placedWeightBound()),
                    RangeView.ofAny(outcome.missingToTargets()),
                    RangeView.of(outcome.breaks()),
                    RangeView.of(outcome.breaksLowerBound()),
                    RangeView.ofAny(outcome.breaksAsPlanned()),
                    RangeView.of(outcome.idleSlots()),
                    RangeView.of(outcome.fairness()),
                    RangeView.of(outcome.tablesUsed()),
                    outcome.worstOffParticipantIds());
        }
    }

    @Schema(name = "WhatIfRange", description = "A figure over several draws; all three are the same when there is one")
    record RangeView(double least, double mean, double most) {

        static @Nullable RangeView ofAny(@Nullable Range range) {
            return range == null ? null : of(range);
        }

        static RangeView of(Range range) {
            return new RangeView(range.least(), range.mean(), range.most());
        }
    }

    static WhatIfView of(List<ScenarioOutcome> outcomes) {
        return new WhatIfView(outcomes.stream().map(OutcomeView::of).toList());
    }
}
