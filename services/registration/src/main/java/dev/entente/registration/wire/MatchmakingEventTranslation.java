package dev.entente.registration.wire;

import dev.entente.platform.outbox.FactTranslation;
import dev.entente.platform.outbox.OutgoingMessage;
import dev.entente.registration.matchmakingevent.domain.MatchmakingEventFact;
import dev.entente.registration.matchmakingevent.domain.MatchmakingEventFact.MatchmakingEventCancelled;
import dev.entente.registration.matchmakingevent.domain.MatchmakingEventFact.MatchmakingEventChanged;
import dev.entente.registration.matchmakingevent.domain.MatchmakingEventFact.MatchmakingEventCreated;
import dev.entente.registration.matchmakingevent.domain.MatchmakingEventFact.MatchmakingEventPhaseChanged;
import dev.entente.registration.matchmakingevent.domain.MatchmakingEventFact.SessionClosed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class MatchmakingEventTranslation implements FactTranslation<MatchmakingEventFact> {
    private static final String TOPIC = "entente.registration.matchmaking-events";

    @Override
    public Class<MatchmakingEventFact> facts() {
        return MatchmakingEventFact.class;
    }

    @Override
    public OutgoingMessage translate(MatchmakingEventFact fact) {
        return switch (fact) {
            case MatchmakingEventCreated created -> message("matchmaking-event-created", created, null, null);
            case MatchmakingEventChanged changed -> message("matchmaking-event-changed", changed, null, null);
            case MatchmakingEventPhaseChanged moved ->
                message(
                        "matchmaking-event-phase-changed",
                        moved,
                        moved.fromPhase().name(),
                        null);
            case SessionClosed closed -> message("session-closed", closed, null, closed.sessionId());
            case MatchmakingEventCancelled cancelled -> message("matchmaking-event-cancelled", cancelled, null, null);
        };
    }

    private static OutgoingMessage message(
            String name, MatchmakingEventFact fact, @Nullable String fromPhase, @Nullable UUID sessionId) {
        return new OutgoingMessage(
                TOPIC,
                "entente.registration." + name + ".v1",
                new MatchmakingEventMessage(
                        fact.occurredAt(),
                        fact.happening().actedBy(),
                        MatchmakingEventBlocks.of(fact.matchmakingEvent()),
                        fromPhase,
                        sessionId));
    }
}
