package dev.entente.agreements.agreement.usecase;

import dev.entente.agreements.roster.domain.Standing;
import dev.entente.platform.rule.Actor;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** Where callers stand towards matchmaking events and participants. */
public interface Standings {
    /** Empty while the event or one of the participants has not been heard of. */
    Uni<Optional<Standing>> find(Actor actor, UUID matchmakingEventId, Collection<UUID> participantIds);
}
