package dev.entente.registration.matchmakingevent.adapter;

import dev.entente.registration.matchmakingevent.domain.EventRules;
import dev.entente.registration.matchmakingevent.domain.MatchmakingEvent;
import dev.entente.registration.matchmakingevent.domain.MatchmakingEventFact;
import dev.entente.registration.matchmakingevent.domain.MatchmakingEventState;
import dev.entente.registration.matchmakingevent.domain.MeetingTable;
import dev.entente.registration.matchmakingevent.domain.ParticipationType;
import dev.entente.registration.matchmakingevent.domain.Session;
import dev.entente.registration.vocabulary.domain.Phase;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "MatchmakingEvent")
record MatchmakingEventView(
        UUID matchmakingEventId,
        @Nullable UUID programmeId,
        String name,
        String country,
        @Nullable String place,
        String timeZone,
        boolean retrospective,
        Phase phase,
        List<String> organiserAccountIds,
        EventRules rules,
        List<Session> sessions,
        List<MeetingTable> tables,
        List<ParticipationType> participationTypes,

        @Schema(description = "Shown to organisers only.") @Nullable
        String cancellationReason,

        @Schema(description = "Raised by each fact; also the ETag.")
        long version) {

    static MatchmakingEventView of(MatchmakingEvent event, String readerAccountId) {
        MatchmakingEventState state = event.state();
        boolean organises = state.organiserAccountIds().contains(readerAccountId);
        return of(state, organises ? event.cancellationReason() : null, event.factVersion());
    }

    static MatchmakingEventView of(MatchmakingEventFact fact) {
        return of(fact.matchmakingEvent(), null, fact.aggregateVersion());
    }

    private static MatchmakingEventView of(
            MatchmakingEventState state, @Nullable String cancellationReason, long version) {
        return new MatchmakingEventView(
                state.matchmakingEventId(),
                state.details().programmeId(),
                state.details().name(),
                state.details().country(),
                state.details().place(),
                state.details().timeZone(),
                state.retrospective(),
                state.phase(),
                state.organiserAccountIds(),
                state.rules(),
                state.sessions(),
                state.tables(),
                state.participationTypes(),
                cancellationReason,
                version);
    }
}
