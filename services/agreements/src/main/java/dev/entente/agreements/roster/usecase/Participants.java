package dev.entente.agreements.roster.usecase;

import dev.entente.agreements.roster.domain.Participant;
import dev.entente.agreements.roster.domain.Standing;
import dev.entente.platform.rule.Actor;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** Our copies of participants. */
public interface Participants {
    Uni<Void> keep(Participant participant);

    /** Empty while the event has not been heard of; participants not heard of are missing in the answer. */
    Uni<Optional<Standing>> standing(Actor actor, UUID matchmakingEventId, Collection<UUID> participantIds);
}
