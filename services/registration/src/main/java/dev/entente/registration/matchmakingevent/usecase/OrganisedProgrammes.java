package dev.entente.registration.matchmakingevent.usecase;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The programmes an organiser may put events into. */
public interface OrganisedProgrammes {

    /** Refuses when this account does not organise the programme; an event needs none. */
    Uni<Void> requireOrganisedBy(String organiserAccountId, @Nullable UUID programmeId);
}
