package dev.entente.registration.participant.usecase;

import dev.entente.registration.participant.domain.OrganisationSnapshot;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** The organisations of the directory, as participants carry them. */
public interface RepresentedOrganisations {

    /** Refuses when it is not registered. */
    Uni<OrganisationSnapshot> get(UUID organisationId);
}
