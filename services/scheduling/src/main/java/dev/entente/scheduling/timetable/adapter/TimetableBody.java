package dev.entente.scheduling.timetable.adapter;

import dev.entente.scheduling.timetable.domain.Conditions;
import dev.entente.scheduling.timetable.domain.MeetingCondition;
import dev.entente.scheduling.timetable.domain.Pace;
import dev.entente.scheduling.timetable.domain.Rearrangement;
import dev.entente.scheduling.timetable.domain.Rest;
import dev.entente.scheduling.timetable.domain.Targets;
import dev.entente.scheduling.timetable.domain.TimetableGoal;
import dev.entente.scheduling.timetable.domain.TimetableMethod;
import dev.entente.scheduling.timetable.domain.TimetableWishes;
import dev.entente.scheduling.timetable.domain.Weights;
import dev.entente.scheduling.timetable.usecase.StartTimetable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "TimetableOrder")
record TimetableBody(
        @Schema(description = "FIRST_FIT answers at once; OPTIMISED searches for the fewest breaks and proves a bound")
        @NotNull
        Method method,

        @Schema(description = "How many seconds OPTIMISED may search; a proof ends it earlier", defaultValue = "60")
        @Min(1)
        @Max(600)
        @Nullable
        Integer timeLimitSeconds,

        @Schema(description = "Of all chance in the search", defaultValue = "1") @Nullable
        Long seed,

        @Schema(
                description = "By how many breaks two participants may differ at most; by any number unless said. "
                        + "Kept by OPTIMISED only")
        @Min(0)
        @Max(100)
        @Nullable
        Integer fairness,

        @Schema(
                description =
                        "Which meetings that have a slot may get another: NOTHING unless said, or FREELY those that "
                                + "an earlier timetable placed and nobody moved since. What participants or the organiser "
                                + "booked stays in any case",
                defaultValue = "NOTHING")
        @Nullable
        Rearrangement rearrange,

        @Schema(description = "Meetings that stay where they are although others are rearranged", maxItems = 1000)
        @Size(max = 1000)
        @Nullable
        Set<@NotNull UUID> lockedMeetingIds,

        @Schema(
                description =
                        "PLACE_ALL unless said: all accepted meetings have a place, or the timetable is INFEASIBLE with the "
                                + "reason. CHOOSE_AND_PLACE when more is wished than there is room for: as close to the "
                                + "targets as possible, then as much weight of meetings as possible, then few breaks",
                defaultValue = "PLACE_ALL")
        @Nullable
        TimetableGoal goal,

        @Schema(description = "What meetings are worth when they are chosen; each 1 unless said") @Valid @Nullable
        WeightsBody weights,

        @Schema(
                description =
                        "How many meetings participants should have at least when they are chosen, before weights "
                                + "count; none unless said. Looked after by OPTIMISED only")
        @Valid
        @Nullable
        TargetsBody targets,

        @Schema(description = "What every participant is granted within a session; nothing unless said")
        @Valid
        @Nullable
        RestBody rest,

        @Schema(
                description =
                        "How many idle slots everybody needs within a session between meetings at tables in different halls; "
                                + "0 unless said",
                defaultValue = "0")
        @Min(0)
        @Max(10)
        @Nullable
        Integer travelSlots,

        @Schema(
                description = "By participant id, what somebody is left instead of rest and travelSlots, such as "
                        + "who goes slowly or tires soon; nobody unless said. Seen by organisers only",
                maxProperties = 1000)
        @Size(max = 1000)
        @Nullable
        Map<@NotNull UUID, @NotNull @Valid PaceBody> ownPaces,

        @Schema(
                description =
                        "By meeting id, when single meetings are to be; at any time unless said. Only those that are "
                                + "to be placed, or may be rearranged, follow it: what is booked stays. They name 5,000 "
                                + "sessions and meetings in all at most",
                maxProperties = 1000)
        @Size(max = 1000)
        @Nullable
        Map<@NotNull UUID, @NotNull @Valid ConditionBody> conditions,

        @Schema(
                description = "Whether it is published as soon as it is computed; not unless said",
                defaultValue = "false")
        @Nullable
        Boolean publish,

        @Schema(description = "When it happened; required in a retrospective event, refused in a live one") @Nullable
        Instant occurredAt) {

    /** A repair has an endpoint of its own. */
    @Schema(name = "NewTimetableMethod")
    enum Method {
        FIRST_FIT(TimetableMethod.FIRST_FIT),
        OPTIMISED(TimetableMethod.OPTIMISED);

        private final TimetableMethod method;

        Method(TimetableMethod method) {
            this.method = method;
        }
    }

    @Schema(name = "TimetableWeights")
    record WeightsBody(
            @Schema(description = "By code of a participation type; of a meeting's two the larger counts")
            @Size(max = 50)
            @Nullable
            Map<@NotNull String, @NotNull @Min(1) @Max(Weights.MOST) Integer> participationTypes,

            @Schema(description = "By id of a meeting; counts instead of its types'") @Size(max = 1000) @Nullable
            Map<@NotNull UUID, @NotNull @Min(1) @Max(Weights.MOST) Integer> meetings) {

        /** @return null when each is worth as much as any other */
        static @Nullable WeightsBody of(Weights weights) {
            return weights.areEqual() ? null : new WeightsBody(weights.ofTypes(), weights.ofMeetings());
        }

        Weights weights() {
            return new Weights(
                    participationTypes == null ? Map.of() : participationTypes, meetings == null ? Map.of() : meetings);
        }
    }

    @Schema(
            name = "TimetableTargets",
            description =
                    "As many as possible of the meetings up to these numbers are held; meetings that already have a "
                            + "slot count")
    record TargetsBody(
            @Schema(description = "Of whoever has none by type; 0 unless said", defaultValue = "0")
            @Min(0)
            @Max(Targets.MOST)
            @Nullable
            Integer everybody,

            @Schema(description = "By code of a participation type", maxProperties = 50) @Size(max = 50) @Nullable
            Map<@NotNull String, @NotNull @Min(0) @Max(Targets.MOST) Integer> participationTypes) {

        /** @return null when nobody is promised any */
        static @Nullable TargetsBody of(Targets targets) {
            return targets.areNone() ? null : new TargetsBody(targets.everybody(), targets.ofTypes());
        }

        Targets targets() {
            return new Targets(
                    everybody == null ? 0 : everybody, participationTypes == null ? Map.of() : participationTypes);
        }
    }

    @Schema(name = "TimetableRest")
    record RestBody(
            @Schema(
                    description =
                            "How many meetings may follow one another without a rest; 1 leaves a buffer after each")
            @Min(1)
            @Max(100)
            int afterMeetings,

            @Schema(description = "How many idle slots are a rest; 1 unless said", defaultValue = "1")
            @Min(1)
            @Max(10)
            @Nullable
            Integer slots) {

        static @Nullable RestBody of(@Nullable Rest rest) {
            return rest == null ? null : new RestBody(rest.afterMeetings(), rest.slots());
        }

        Rest rest() {
            return new Rest(afterMeetings, slots == null ? 1 : slots);
        }
    }

    @Schema(name = "TimetablePace", description = "What is not said is as for everybody")
    record PaceBody(
            @Valid @Nullable RestBody rest,

            @Schema(description = "Idle slots within a session between meetings at tables in different halls")
            @Min(0)
            @Max(10)
            @Nullable
            Integer travelSlots) {

        static Map<UUID, PaceBody> of(Map<UUID, Pace> own) {
            return own.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            each -> new PaceBody(
                                    RestBody.of(each.getValue().rest()),
                                    each.getValue().travelSlots())));
        }

        static Map<UUID, Pace> paces(@Nullable Map<UUID, PaceBody> own) {
            return own == null
                    ? Map.of()
                    : own.entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, each -> each.getValue().pace()));
        }

        private Pace pace() {
            return new Pace(rest == null ? null : rest.rest(), travelSlots);
        }
    }

    @Schema(name = "TimetableCondition", description = "When one meeting is to be")
    record ConditionBody(
            @Schema(description = "In one of these sessions; in any unless said", maxItems = 50)
            @Size(max = 50)
            @Nullable
            Set<@NotNull UUID> sessionIds,

            @Schema(
                    description = "Only when these meetings are over; those that get no place are not waited for",
                    maxItems = 50)
            @Size(max = 50)
            @Nullable
            Set<@NotNull UUID> afterMeetingIds) {

        static Map<UUID, ConditionBody> of(Conditions conditions) {
            return conditions.ofMeetings().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            each -> new ConditionBody(
                                    each.getValue().sessionIds(),
                                    each.getValue().afterMeetingIds())));
        }

        static Conditions conditions(@Nullable Map<UUID, ConditionBody> ofMeetings) {
            return ofMeetings == null
                    ? Conditions.NONE
                    : new Conditions(ofMeetings.entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, each -> each.getValue().condition())));
        }

        private MeetingCondition condition() {
            return new MeetingCondition(
                    sessionIds == null ? Set.of() : sessionIds, afterMeetingIds == null ? Set.of() : afterMeetingIds);
        }
    }

    StartTimetable.Command toCommand(UUID matchmakingEventId) {
        return new StartTimetable.Command(
                matchmakingEventId, method.method, wishes(), Boolean.TRUE.equals(publish), occurredAt);
    }

    private TimetableWishes wishes() {
        return new TimetableWishes(
                timeLimitSeconds == null ? TimetableWishes.USUAL.timeLimitSeconds() : timeLimitSeconds,
                seed == null ? TimetableWishes.USUAL.seed() : seed,
                fairness,
                rearrange == null ? TimetableWishes.USUAL.rearrange() : rearrange,
                lockedMeetingIds == null ? Set.of() : lockedMeetingIds,
                goal == null ? TimetableWishes.USUAL.goal() : goal,
                weights == null ? Weights.EQUAL : weights.weights(),
                targets == null ? Targets.NONE : targets.targets(),
                rest == null ? null : rest.rest(),
                travelSlots == null ? 0 : travelSlots,
                PaceBody.paces(ownPaces),
                ConditionBody.conditions(conditions),
                null);
    }
}
