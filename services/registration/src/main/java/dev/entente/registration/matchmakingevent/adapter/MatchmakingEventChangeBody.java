package dev.entente.registration.matchmakingevent.adapter;

import dev.entente.registration.Words;
import dev.entente.registration.matchmakingevent.domain.EventDetails;
import dev.entente.registration.matchmakingevent.usecase.ChangeMatchmakingEvent;
import dev.entente.registration.vocabulary.domain.SeenVersion;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "MatchmakingEventChangeBody", description = "The whole of what may change; nothing is kept silently.")
record MatchmakingEventChangeBody(
        @Nullable UUID programmeId,

        @NotNull @Size(max = Words.LONGEST_NAME) @Pattern(regexp = Words.NOT_BLANK)
        String name,

        @NotNull String country,

        @Size(min = 1, max = Words.LONGEST_NAME) @Nullable String place,

        @NotNull String timeZone,

        @Valid @Nullable EventRulesBody rules,

        @NotNull @Size(max = 100) List<@NotNull @Valid ParticipationTypeBody> participationTypes) {

    ChangeMatchmakingEvent.Command toChange(UUID matchmakingEventId, SeenVersion seen) {
        return new ChangeMatchmakingEvent.Command(
                matchmakingEventId,
                new EventDetails(programmeId, name, country, place, timeZone),
                EventRulesBody.rules(rules),
                ParticipationTypeBody.types(participationTypes),
                seen);
    }
}
