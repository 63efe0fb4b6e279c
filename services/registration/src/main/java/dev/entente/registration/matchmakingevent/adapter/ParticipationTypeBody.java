package dev.entente.registration.matchmakingevent.adapter;

import dev.entente.registration.Words;
import dev.entente.registration.matchmakingevent.domain.ParticipationType;
import dev.entente.registration.matchmakingevent.domain.ParticipationTypes;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ParticipationTypeBody")
record ParticipationTypeBody(
        @NotNull @Pattern(regexp = Words.TYPE_CODE) @Schema(examples = "buyer")
        String code,

        @NotNull @Size(max = Words.LONGEST_NAME) @Pattern(regexp = Words.NOT_BLANK) @Schema(examples = "Buyer")
        String name,

        @NotNull @Size(max = 100) @Schema(description = "Codes of the types that this type may meet.")
        List<@NotNull String> mayMeet,

        @Min(1) @Max(1_000) @Schema(description = "In place of the event's limit.") @Nullable
        Integer maxMeetings) {

    private ParticipationType type() {
        return new ParticipationType(code, name, mayMeet, maxMeetings);
    }

    static ParticipationTypes types(List<ParticipationTypeBody> told) {
        return new ParticipationTypes(
                told.stream().map(ParticipationTypeBody::type).toList());
    }
}
