package dev.entente.registration.matchmakingevent.usecase;

import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.rule.Occasion;
import dev.entente.registration.matchmakingevent.domain.MatchmakingEventFact;
import dev.entente.registration.vocabulary.domain.Act;
import dev.entente.registration.vocabulary.domain.SeenVersion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The organiser takes a session out, before booking begins. */
@ApplicationScoped
public class RemoveSession {
    private final MatchmakingEvents events;
    private final Outbox outbox;

    RemoveSession(MatchmakingEvents events, Outbox outbox) {
        this.events = events;
        this.outbox = outbox;
    }

    public record Command(UUID matchmakingEventId, UUID sessionId, SeenVersion seen) {}

    public Uni<MatchmakingEventFact> handle(Command command, Occasion occasion) {
        return events.toChange(command.matchmakingEventId(), occasion.actor().accountId())
                .map(event -> event.removeSession(command.sessionId(), command.seen(), Act.ofOrganiser(occasion, null)))
                .call(outbox::append);
    }
}
