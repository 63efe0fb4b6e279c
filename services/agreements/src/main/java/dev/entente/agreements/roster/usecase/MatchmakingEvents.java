package dev.entente.agreements.roster.usecase;

import dev.entente.agreements.roster.domain.MatchmakingEvent;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Our copies of matchmaking events. */
public interface MatchmakingEvents {
    Uni<Void> keep(MatchmakingEvent event);

    Uni<Void> cancel(UUID id);
}
