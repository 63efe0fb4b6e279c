package dev.entente.registration.matchmakingevent.usecase;

import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.rule.Occasion;
import dev.entente.registration.matchmakingevent.domain.MatchmakingEventFact;
import dev.entente.registration.vocabulary.domain.Act;
import dev.entente.registration.vocabulary.domain.Phase;
import dev.entente.registration.vocabulary.domain.SeenVersion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The organiser leads an event into its next phase. */
@ApplicationScoped
public class ChangePhase {
    private final MatchmakingEvents events;
    private final Outbox outbox;

    ChangePhase(MatchmakingEvents events, Outbox outbox) {
        this.events = events;
        this.outbox = outbox;
    }

    public record Command(
            UUID matchmakingEventId, Phase to, @Nullable Instant occurredAt, SeenVersion seen) {}

    public Uni<MatchmakingEventFact> handle(Command command, Occasion occasion) {
        return events.toChange(command.matchmakingEventId(), occasion.actor().accountId())
                .map(event -> event.goTo(command.to(), command.seen(), Act.ofOrganiser(occasion, command.occurredAt())))
                .call(outbox::append);
    }
}
