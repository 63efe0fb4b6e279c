package dev.entente.registration.matchmakingevent.domain;

import dev.entente.platform.rule.Fact;
import dev.entente.registration.vocabulary.domain.Happening;
import dev.entente.registration.vocabulary.domain.Phase;
import java.time.Instant;
import java.util.UUID;

/** What happened to a matchmaking event. */
public sealed interface MatchmakingEventFact extends Fact {

    Happening happening();

    MatchmakingEventState matchmakingEvent();

    @Override
    default String aggregateId() {
        return matchmakingEvent().matchmakingEventId().toString();
    }

    @Override
    default Instant occurredAt() {
        return happening().occurredAt();
    }

    record MatchmakingEventCreated(Happening happening, long aggregateVersion, MatchmakingEventState matchmakingEvent)
            implements MatchmakingEventFact {}

    record MatchmakingEventChanged(Happening happening, long aggregateVersion, MatchmakingEventState matchmakingEvent)
            implements MatchmakingEventFact {}

    record MatchmakingEventPhaseChanged(
            Happening happening, long aggregateVersion, MatchmakingEventState matchmakingEvent, Phase fromPhase)
            implements MatchmakingEventFact {}

    record SessionClosed(
            Happening happening, long aggregateVersion, MatchmakingEventState matchmakingEvent, UUID sessionId)
            implements MatchmakingEventFact {}

    record MatchmakingEventCancelled(Happening happening, long aggregateVersion, MatchmakingEventState matchmakingEvent)
            implements MatchmakingEventFact {}
}
