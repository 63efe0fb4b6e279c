package dev.entente.scheduling.timetable.adapter;

import dev.entente.scheduling.timetable.adapter.TimetableBody.ConditionBody;
import dev.entente.scheduling.timetable.adapter.TimetableBody.PaceBody;
import dev.entente.scheduling.timetable.domain.Paces;
import dev.entente.scheduling.timetable.domain.Rearrangement;
import dev.entente.scheduling.timetable.domain.Scenario;
import dev.entente.scheduling.timetable.domain.Targets;
import dev.entente.scheduling.timetable.domain.TimetableGoal;
import dev.entente.scheduling.timetable.domain.TimetableWishes;
import dev.entente.scheduling.timetable.domain.Weights;
import dev.entente.scheduling.timetable.domain.WhatIfQuestion;
import dev.entente.scheduling.timetable.usecase.StartWhatIf;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "WhatIfQuestion")
record WhatIfBody(
        @NotNull @Size(min = 1, max = 8) List<@NotNull @Valid ScenarioBody> scenarios,

        @Schema(description = "How many seconds each outcome may take", defaultValue = "5") @Min(1) @Max(60) @Nullable
        Integer timeLimitSeconds,

        @Schema(description = "Of all chance in it", defaultValue = "1") @Nullable
        Long seed,

        @Schema(description = "By how many breaks two participants may differ at most; by any number unless said")
        @Min(0)
        @Max(100)
        @Nullable
        Integer fairness,

        @Schema(
                description =
                        "How many idle slots everybody needs within a session between meetings at tables in different halls; "
                                + "0 unless said",
                defaultValue = "0")
        @Min(0)
        @Max(10)
        @Nullable
        Integer travelSlots,

        @Schema(description = "What every participant is granted within a session; nothing unless said") @Valid
        TimetableBody.@Nullable RestBody rest,

        @Schema(
                description =
                        "By participant id, what somebody is left instead of rest and travelSlots; nobody unless said",
                maxProperties = 1000)
        @Size(max = 1000)
        @Nullable
        Map<@NotNull UUID, @NotNull @Valid PaceBody> ownPaces,

        @Schema(
                description = "By meeting id, when single meetings are to be; at any time unless said. They name 5,000 "
                        + "sessions and meetings in all at most",
                maxProperties = 1000)
        @Size(max = 1000)
        @Nullable
        Map<@NotNull UUID, @NotNull @Valid ConditionBody> conditions,

        @Schema(
                description = "Whether more is wished than there is room for on purpose: then the most is placed and "
                        + "it is not asked whether all could be",
                defaultValue = "false")
        @Nullable
        Boolean choosing,

        @Schema(description = "What meetings are worth when choosing; each 1 unless said") @Valid
        TimetableBody.@Nullable WeightsBody weights,

        @Schema(description = "How many meetings participants should have at least, when choosing; none unless said")
        @Valid
        TimetableBody.@Nullable TargetsBody targets) {

    @Schema(name = "WhatIfScenario", description = "What would be otherwise; what is not said stays as it is")
    record ScenarioBody(
            @Schema(description = "So many more tables on site, in the first hall; fewer when negative")
            @Min(-1000)
            @Max(1000)
            @Nullable
            Integer moreTables,

            @Schema(description = "So many more online rooms; fewer when negative") @Min(-1000) @Max(1000) @Nullable
            Integer moreRooms,

            @Schema(
                    description = "By session id, so many more slots at its end; fewer when negative",
                    maxProperties = 50)
            @Size(max = 50)
            @Nullable
            Map<@NotNull UUID, @NotNull @Min(-100) @Max(100) Integer> moreSlots,

            @Schema(description = "How many minutes slots would last, in the same time") @Min(5) @Max(240) @Nullable
            Integer slotMinutes,

            @Schema(description = "The share of the participants who would not come, drawn by the seed")
            @DecimalMin("0")
            @DecimalMax("1")
            @Nullable
            Double noShowShare,

            @Schema(description = "How often that is drawn", defaultValue = "1") @Min(1) @Max(20) @Nullable
            Integer draws) {

        Scenario scenario() {
            return new Scenario(
                    moreTables == null ? 0 : moreTables,
                    moreRooms == null ? 0 : moreRooms,
                    moreSlots == null ? Map.of() : moreSlots,
                    slotMinutes,
                    noShowShare == null ? 0 : noShowShare,
                    noShowShare == null || draws == null ? 1 : draws);
        }
    }

    StartWhatIf.Command toCommand(UUID matchmakingEventId) {
        TimetableWishes wishes = TimetableWishes.searching(
                        timeLimitSeconds == null ? 5 : timeLimitSeconds,
                        seed == null ? TimetableWishes.USUAL.seed() : seed,
                        fairness,
                        Rearrangement.FREELY,
                        Set.of())
                .pursuing(
                        Boolean.TRUE.equals(choosing) ? TimetableGoal.CHOOSE_AND_PLACE : TimetableGoal.PLACE_ALL,
                        weights == null ? Weights.EQUAL : weights.weights(),
                        targets == null ? Targets.NONE : targets.targets())
                .keepingTo(
                        new Paces(
                                rest == null ? null : rest.rest(),
                                travelSlots == null ? 0 : travelSlots,
                                PaceBody.paces(ownPaces)),
                        ConditionBody.conditions(conditions));
        return new StartWhatIf.Command(
                matchmakingEventId,
                new WhatIfQuestion(
                        scenarios.stream().map(ScenarioBody::scenario).toList(), wishes));
    }
}
