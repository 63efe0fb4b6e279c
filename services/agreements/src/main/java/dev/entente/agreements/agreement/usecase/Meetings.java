package dev.entente.agreements.agreement.usecase;

import dev.entente.agreements.roster.domain.Meeting;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Our copies of the meetings from which agreements come. */
public interface Meetings {
    /** Keeps the newest state and says whether the copy before it, if any, was held. */
    Uni<Boolean> keep(Meeting meeting);

    /** Whatever it was, it was not held and will not be; answers whether our copy said that it was. */
    Uni<Boolean> unhold(UUID id);

    /** Those of these that have been heard of. Until the transaction ends their attendance stays as it is. */
    Uni<List<Meeting>> findSteady(Collection<UUID> ids);

    Uni<Boolean> allHeld(Collection<UUID> ids);
}
