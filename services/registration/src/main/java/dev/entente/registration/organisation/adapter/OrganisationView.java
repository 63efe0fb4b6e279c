package dev.entente.registration.organisation.adapter;

import dev.entente.registration.organisation.domain.Organisation;
import dev.entente.registration.organisation.domain.OrganisationState;
import dev.entente.registration.vocabulary.domain.OrganisationKind;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Organisation", description = "Who did not register it sees name, kind and country.")
record OrganisationView(
        UUID organisationId,
        String name,
        OrganisationKind kind,
        String country,
        @Nullable Boolean sme,
        @Nullable String region,
        @Nullable List<String> sectors,
        @Nullable String externalId,

        @Schema(description = "Raised by each fact; also the ETag.")
        long version) {

    static OrganisationView of(Organisation organisation, String readerAccountId) {
        OrganisationState state = organisation.state();
        boolean own = organisation.belongsTo(readerAccountId);
        return new OrganisationView(
                state.organisationId(),
                state.name(),
                state.kind(),
                state.country(),
                own ? state.sme() : null,
                own ? state.region() : null,
                own ? state.sectors() : null,
                own ? organisation.externalId() : null,
                organisation.factVersion());
    }
}
