package dev.entente.registration.programme.usecase;

import dev.entente.registration.programme.domain.PartnershipMember;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** The organisations that may become members, as they are now. */
public interface MemberOrganisations {

    /** In the order asked for; refuses when one is not registered. */
    Uni<List<PartnershipMember>> get(List<UUID> organisationIds);
}
