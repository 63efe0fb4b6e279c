package dev.entente.registration.organisation.usecase;

import dev.entente.platform.paging.PageRequest;
import dev.entente.registration.organisation.domain.Organisation;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** The directory of organisations. */
public interface Organisations {

    /** Refuses when the owner has another organisation with this external id. */
    Uni<Void> add(Organisation organisation);

    /** Locked until the command ends; refuses when it is not this account's. */
    Uni<Organisation> toChange(UUID id, String ownerAccountId);

    /** Writes what was changed; refuses when the owner has another organisation with this external id. */
    Uni<Void> keep();

    Uni<Organisation> get(UUID id);

    Uni<List<Organisation>> page(OrganisationSearch search, PageRequest request);
}
