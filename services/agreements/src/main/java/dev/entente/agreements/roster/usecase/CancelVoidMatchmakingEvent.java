package dev.entente.agreements.roster.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Registration was restored to a time before this event, so it takes no new outcomes or agreements. What was entered
 * stays, and its organisers can end it.
 */
@ApplicationScoped
public class CancelVoidMatchmakingEvent {
    private final MatchmakingEvents events;

    CancelVoidMatchmakingEvent(MatchmakingEvents events) {
        this.events = events;
    }

    public Uni<Void> handle(UUID id) {
        return events.cancel(id);
    }
}
