package dev.entente.registration.matchmakingevent.usecase;

import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.rule.Occasion;
import dev.entente.registration.matchmakingevent.domain.MatchmakingEventFact;
import dev.entente.registration.vocabulary.domain.Act;
import dev.entente.registration.vocabulary.domain.SeenVersion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The organiser calls an event off; the reason is for people and stays here. */
@ApplicationScoped
public class CancelMatchmakingEvent {
    private final MatchmakingEvents events;
    private final Outbox outbox;

    CancelMatchmakingEvent(MatchmakingEvents events, Outbox outbox) {
        this.events = events;
        this.outbox = outbox;
    }

    public record Command(
            UUID matchmakingEventId,
            String reason,
            @Nullable Instant occurredAt,
            SeenVersion seen) {}

    public Uni<MatchmakingEventFact> handle(Command command, Occasion occasion) {
        return events.toChange(command.matchmakingEventId(), occasion.actor().accountId())
                .map(event ->
                        event.cancel(command.reason(), command.seen(), Act.ofOrganiser(occasion, command.occurredAt())))
                .call(outbox::append);
    }
}
