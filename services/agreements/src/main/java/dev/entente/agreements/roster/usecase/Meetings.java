package dev.entente.agreements.roster.usecase;

import dev.entente.agreements.roster.domain.Meeting;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Our copies of meetings. */
public interface Meetings {
    /** Keeps the newest state and says whether the copy before it, if any, was held. */
    Uni<Boolean> keep(Meeting meeting);

    Uni<Optional<Meeting>> find(UUID id);

    /** Until the transaction ends nobody else tells anything of this meeting, and its attendance stays. */
    Uni<Optional<Meeting>> findAlone(UUID id);

    /** Until the transaction ends the attendance of these stays as it is. */
    Uni<List<Meeting>> findSteady(Collection<UUID> ids);

    Uni<Boolean> allHeld(Collection<UUID> ids);
}
