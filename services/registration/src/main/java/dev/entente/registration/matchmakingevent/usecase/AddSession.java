package dev.entente.registration.matchmakingevent.usecase;

import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.rule.Occasion;
import dev.entente.platform.time.Ids;
import dev.entente.registration.matchmakingevent.domain.MatchmakingEventFact;
import dev.entente.registration.matchmakingevent.domain.SessionPlan;
import dev.entente.registration.vocabulary.domain.Act;
import dev.entente.registration.vocabulary.domain.SeenVersion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The organiser adds a session with its slots. */
@ApplicationScoped
public class AddSession {
    private final MatchmakingEvents events;
    private final Ids ids;
    private final Outbox outbox;

    AddSession(MatchmakingEvents events, Ids ids, Outbox outbox) {
        this.events = events;
        this.ids = ids;
        this.outbox = outbox;
    }

    public record Command(UUID matchmakingEventId, SessionPlan plan, SeenVersion seen) {}

    public record Added(UUID sessionId, MatchmakingEventFact fact) {}

    public Uni<Added> handle(Command command, Occasion occasion) {
        UUID sessionId = ids.get();
        return events.toChange(command.matchmakingEventId(), occasion.actor().accountId())
                .map(event ->
                        event.addSession(sessionId, command.plan(), command.seen(), Act.ofOrganiser(occasion, null)))
                .call(outbox::append)
                .map(fact -> new Added(sessionId, fact));
    }
}
