package dev.entente.registration.matchmakingevent.adapter;

import dev.entente.registration.Words;
import dev.entente.registration.matchmakingevent.domain.SessionPlan;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "SessionBody", description = "Consecutive slots of equal length.")
record SessionBody(
        @NotNull
        @Size(max = Words.LONGEST_NAME)
        @Pattern(regexp = Words.NOT_BLANK)
        @Schema(examples = "Wednesday morning")
        String name,

        @NotNull @Schema(description = "Start of the first slot, in UTC.")
        Instant startsAt,

        @NotNull @Min(5) @Max(240) Integer slotMinutes,

        @NotNull @Min(1) @Max(200) Integer slotCount) {

    SessionPlan plan() {
        return new SessionPlan(name, startsAt, slotMinutes, slotCount);
    }
}
