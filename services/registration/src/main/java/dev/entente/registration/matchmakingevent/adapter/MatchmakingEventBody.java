package dev.entente.registration.matchmakingevent.adapter;

import dev.entente.registration.Words;
import dev.entente.registration.matchmakingevent.domain.EventDetails;
import dev.entente.registration.matchmakingevent.usecase.CreateMatchmakingEvent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "MatchmakingEventBody")
record MatchmakingEventBody(
        @Schema(description = "The programme it belongs to, if any; the caller must organise it.") @Nullable
        UUID programmeId,

        @NotNull
        @Size(max = Words.LONGEST_NAME)
        @Pattern(regexp = Words.NOT_BLANK)
        @Schema(examples = "Brussels 2017: Europe meets Taiwan")
        String name,

        @NotNull @Schema(description = "ISO 3166-1 alpha-2, or XK.", examples = "BE")
        String country,

        @Size(min = 1, max = Words.LONGEST_NAME)
        @Schema(description = "Town or venue.", examples = "Brussels")
        @Nullable
        String place,

        @NotNull @Schema(description = "IANA name.", examples = "Europe/Brussels")
        String timeZone,

        @Schema(description = "Entered after it took place; false when left out.") @Nullable
        Boolean retrospective,

        @Valid @Nullable EventRulesBody rules,

        @NotNull @Size(max = 100) List<@NotNull @Valid SessionBody> sessions,

        @NotNull @Size(max = 100) List<@NotNull @Valid PlannedTablesBody> tables,

        @NotNull @Size(max = 100) List<@NotNull @Valid ParticipationTypeBody> participationTypes) {

    CreateMatchmakingEvent.Command toCreate() {
        return new CreateMatchmakingEvent.Command(
                new EventDetails(programmeId, name, country, place, timeZone),
                Boolean.TRUE.equals(retrospective),
                EventRulesBody.rules(rules),
                ParticipationTypeBody.types(participationTypes),
                sessions.stream().map(SessionBody::plan).toList(),
                tables.stream().map(PlannedTablesBody::order).toList());
    }
}
