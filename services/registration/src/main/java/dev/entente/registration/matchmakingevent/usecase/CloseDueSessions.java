package dev.entente.registration.matchmakingevent.usecase;

import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.rule.Occasion;
import dev.entente.registration.matchmakingevent.domain.MatchmakingEventFact;
import dev.entente.registration.vocabulary.domain.Act;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The timer closes the sessions of live events whose time has come, by the database's clock. */
@ApplicationScoped
public class CloseDueSessions {
    private final MatchmakingEvents events;
    private final Outbox outbox;

    CloseDueSessions(MatchmakingEvents events, Outbox outbox) {
        this.events = events;
        this.outbox = outbox;
    }

    /** Answers what was closed. */
    public Uni<List<MatchmakingEventFact>> handle(Occasion occasion) {
        return events.withSessionsDue(occasion.now())
                .map(due -> due.stream()
                        .flatMap(event -> event.closeDueSessions(Act.ofService(occasion)).stream())
                        .toList())
                .call(outbox::append);
    }
}
