package dev.entente.registration.organisation.domain;

import dev.entente.platform.rule.Fact;
import dev.entente.registration.vocabulary.domain.Happening;
import java.time.Instant;

/** What happened to an organisation. */
public sealed interface OrganisationFact extends Fact {

    Happening happening();

    OrganisationState organisation();

    @Override
    default String aggregateId() {
        return organisation().organisationId().toString();
    }

    @Override
    default Instant occurredAt() {
        return happening().occurredAt();
    }

    record OrganisationRegistered(Happening happening, long aggregateVersion, OrganisationState organisation)
            implements OrganisationFact {}

    record OrganisationChanged(Happening happening, long aggregateVersion, OrganisationState organisation)
            implements OrganisationFact {}
}
