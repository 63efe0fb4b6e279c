package dev.entente.scheduling.timetable.adapter;

import dev.entente.scheduling.timetable.domain.Rearrangement;
import dev.entente.scheduling.timetable.domain.TimetableMethod;
import dev.entente.scheduling.timetable.domain.TimetableWishes;
import dev.entente.scheduling.timetable.usecase.StartTimetable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "TimetableOrder")
record TimetableBody(
        @Schema(description = "FIRST_FIT answers at once; OPTIMISED searches for the fewest breaks and proves a bound")
        @NotNull
        TimetableMethod method,

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
                description = "Whether it is published as soon as it is computed; not unless said",
                defaultValue = "false")
        @Nullable
        Boolean publish,

        @Schema(description = "When it happened; required in a retrospective event, refused in a live one") @Nullable
        Instant occurredAt) {

    StartTimetable.Command toCommand(UUID matchmakingEventId) {
        return new StartTimetable.Command(
                matchmakingEventId, method, wishes(), Boolean.TRUE.equals(publish), occurredAt);
    }

    private TimetableWishes wishes() {
        return new TimetableWishes(
                timeLimitSeconds == null ? TimetableWishes.USUAL.timeLimitSeconds() : timeLimitSeconds,
                seed == null ? TimetableWishes.USUAL.seed() : seed,
                fairness,
                rearrange == null ? TimetableWishes.USUAL.rearrange() : rearrange,
                lockedMeetingIds == null ? Set.of() : lockedMeetingIds);
    }
}
