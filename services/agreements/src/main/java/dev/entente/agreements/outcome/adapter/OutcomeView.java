package dev.entente.agreements.outcome.adapter;

import dev.entente.agreements.outcome.domain.Outcome;
import dev.entente.agreements.outcome.domain.OutcomeState;
import dev.entente.agreements.outcome.domain.Result;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Outcome", description = "What one party says of a held meeting")
record OutcomeView(
        UUID outcomeId,
        UUID meetingId,
        UUID matchmakingEventId,
        @Nullable UUID programmeId,
        UUID participantId,
        UUID organisationId,

        @Schema(description = "Country of the organisation when the meeting was requested")
        String country,

        @Schema(description = "1 right after the meeting, 2 months later")
        int round,

        Result result,
        @Nullable String note,

        @Schema(description = "Raised by each change; also the ETag")
        long version) {

    static OutcomeView of(Outcome outcome) {
        OutcomeState state = outcome.state();
        return new OutcomeView(
                state.outcomeId(),
                state.meetingId(),
                state.matchmakingEventId(),
                state.programmeId(),
                state.participantId(),
                state.organisationId(),
                state.country(),
                state.round(),
                state.result(),
                outcome.note(),
                state.version());
    }
}
