package dev.entente.registration.participant.domain;

import dev.entente.registration.vocabulary.domain.OrganisationKind;
import java.util.UUID;

/** An organisation at this moment, and as it was first entered. */
public record OrganisationSnapshot(
        UUID organisationId, OrganisationKind kind, String country, OrganisationKind firstKind, String firstCountry) {

    /** In a retrospective event organisations count as first entered. */
    OrganisationKind kindAt(EventTerms event) {
        return event.retrospective() ? firstKind : kind;
    }

    String countryAt(EventTerms event) {
        return event.retrospective() ? firstCountry : country;
    }
}
