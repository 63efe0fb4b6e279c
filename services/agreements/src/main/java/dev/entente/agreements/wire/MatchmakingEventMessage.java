package dev.entente.agreements.wire;

import static java.util.Objects.requireNonNull;

import dev.entente.agreements.roster.domain.MatchmakingEvent;
import dev.entente.agreements.roster.domain.Phase;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What we read of registration's facts about a matchmaking event. */
public record MatchmakingEventMessage(State matchmakingEvent) {

    public MatchmakingEventMessage {
        requireNonNull(matchmakingEvent, "matchmakingEvent");
    }

    public record State(
            UUID matchmakingEventId,
            @Nullable UUID programmeId,
            ZoneId timeZone,
            boolean retrospective,
            Phase phase,
            List<String> organiserAccountIds) {

        public State {
            requireNonNull(matchmakingEventId, "matchmakingEventId");
            requireNonNull(timeZone, "timeZone");
            requireNonNull(phase, "phase");
            requireNonNull(organiserAccountIds, "organiserAccountIds");
        }
    }

    public MatchmakingEvent toCopy() {
        return new MatchmakingEvent(
                matchmakingEvent.matchmakingEventId,
                matchmakingEvent.programmeId,
                matchmakingEvent.timeZone,
                matchmakingEvent.retrospective,
                matchmakingEvent.phase,
                matchmakingEvent.organiserAccountIds);
    }
}
