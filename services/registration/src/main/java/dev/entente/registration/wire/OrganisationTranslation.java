package dev.entente.registration.wire;

import dev.entente.platform.outbox.FactTranslation;
import dev.entente.platform.outbox.OutgoingMessage;
import dev.entente.registration.organisation.domain.OrganisationFact;
import dev.entente.registration.organisation.domain.OrganisationFact.OrganisationChanged;
import dev.entente.registration.organisation.domain.OrganisationFact.OrganisationRegistered;
import dev.entente.registration.organisation.domain.OrganisationState;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class OrganisationTranslation implements FactTranslation<OrganisationFact> {
    private static final String TOPIC = "entente.registration.organisations";

    @Override
    public Class<OrganisationFact> facts() {
        return OrganisationFact.class;
    }

    @Override
    public OutgoingMessage translate(OrganisationFact fact) {
        OrganisationMessage body =
                new OrganisationMessage(fact.occurredAt(), fact.happening().actedBy(), block(fact.organisation()));
        return new OutgoingMessage(TOPIC, "entente.registration." + name(fact) + ".v1", body);
    }

    private static String name(OrganisationFact fact) {
        return switch (fact) {
            case OrganisationRegistered registered -> "organisation-registered";
            case OrganisationChanged changed -> "organisation-changed";
        };
    }

    private static OrganisationMessage.Block block(OrganisationState state) {
        return new OrganisationMessage.Block(
                state.organisationId(),
                state.name(),
                state.kind().name(),
                state.sme(),
                state.country(),
                state.region(),
                state.sectors());
    }
}
