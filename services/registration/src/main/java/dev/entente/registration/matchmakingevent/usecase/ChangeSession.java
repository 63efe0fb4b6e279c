package dev.entente.registration.matchmakingevent.usecase;

import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.rule.Occasion;
import dev.entente.registration.matchmakingevent.domain.MatchmakingEventFact;
import dev.entente.registration.matchmakingevent.domain.SessionPlan;
import dev.entente.registration.vocabulary.domain.Act;
import dev.entente.registration.vocabulary.domain.SeenVersion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The organiser renames a session or, before booking begins, moves it. */
@ApplicationScoped
public class ChangeSession {
    private final MatchmakingEvents events;
    private final Outbox outbox;

    ChangeSession(MatchmakingEvents events, Outbox outbox) {
        this.events = events;
        this.outbox = outbox;
    }

    public record Command(UUID matchmakingEventId, UUID sessionId, SessionPlan plan, SeenVersion seen) {}

    public Uni<MatchmakingEventFact> handle(Command command, Occasion occasion) {
        return events.toChange(command.matchmakingEventId(), occasion.actor().accountId())
                .map(event -> event.changeSession(
                        command.sessionId(), command.plan(), command.seen(), Act.ofOrganiser(occasion, null)))
                .call(outbox::append);
    }
}
