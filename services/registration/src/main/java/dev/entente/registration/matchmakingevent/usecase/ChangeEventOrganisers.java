package dev.entente.registration.matchmakingevent.usecase;

import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.rule.Occasion;
import dev.entente.registration.matchmakingevent.domain.MatchmakingEventFact;
import dev.entente.registration.vocabulary.domain.AccountIds;
import dev.entente.registration.vocabulary.domain.Act;
import dev.entente.registration.vocabulary.domain.SeenVersion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** An organiser says who organises an event besides the organiser. */
@ApplicationScoped
public class ChangeEventOrganisers {
    private final MatchmakingEvents events;
    private final Outbox outbox;

    ChangeEventOrganisers(MatchmakingEvents events, Outbox outbox) {
        this.events = events;
        this.outbox = outbox;
    }

    public record Command(UUID matchmakingEventId, AccountIds organisers, SeenVersion seen) {}

    public Uni<MatchmakingEventFact> handle(Command command, Occasion occasion) {
        return events.toChange(command.matchmakingEventId(), occasion.actor().accountId())
                .map(event -> event.handTo(command.organisers(), command.seen(), Act.ofOrganiser(occasion, null)))
                .call(outbox::append);
    }
}
