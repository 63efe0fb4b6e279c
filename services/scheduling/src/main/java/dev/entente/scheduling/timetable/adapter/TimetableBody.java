package dev.entente.scheduling.timetable.adapter;

import dev.entente.scheduling.timetable.domain.TimetableMethod;
import dev.entente.scheduling.timetable.usecase.StartTimetable;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "TimetableOrder")
record TimetableBody(
        @NotNull TimetableMethod method,

        @Schema(
                description = "Whether it is published as soon as it is computed; not unless said",
                defaultValue = "false")
        @Nullable
        Boolean publish,

        @Schema(description = "When it happened; required in a retrospective event, refused in a live one") @Nullable
        Instant occurredAt) {

    StartTimetable.Command toCommand(UUID matchmakingEventId) {
        return new StartTimetable.Command(matchmakingEventId, method, Boolean.TRUE.equals(publish), occurredAt);
    }
}
