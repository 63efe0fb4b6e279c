package dev.entente.agreements.roster.usecase;

import dev.entente.agreements.roster.domain.MatchmakingEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Replaces our copy of a matchmaking event by what registration says now. */
@ApplicationScoped
public class KeepMatchmakingEvent {
    private final MatchmakingEvents events;

    KeepMatchmakingEvent(MatchmakingEvents events) {
        this.events = events;
    }

    public Uni<Void> handle(MatchmakingEvent event) {
        return events.keep(event);
    }
}
