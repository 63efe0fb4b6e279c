package dev.entente.registration.organisation.domain;

import dev.entente.registration.vocabulary.domain.Countries;
import dev.entente.registration.vocabulary.domain.OrganisationKind;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * What its owner says about an organisation.
 *
 * @param region NUTS code
 * @param sectors NACE classes or industrial ecosystems
 * @param externalId the owner's own number for it
 */
@Embeddable
public record OrganisationDetails(
        String name,
        @Enumerated(EnumType.STRING) OrganisationKind kind,
        boolean sme,
        String country,
        @Nullable String region,
        Sectors sectors,
        @Nullable String externalId) {

    public OrganisationDetails {
        Countries.known(country, "/country");
    }
}
