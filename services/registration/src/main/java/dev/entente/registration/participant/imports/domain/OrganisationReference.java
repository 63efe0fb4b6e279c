package dev.entente.registration.participant.imports.domain;

import dev.entente.registration.organisation.domain.OrganisationDetails;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a row names its organisation: by id, by the organiser's own number, or by name, country and kind.
 *
 * @param details what it is registered with when it is not known yet; absent when the row tells too little for that
 */
public record OrganisationReference(
        @Nullable UUID organisationId,
        @Nullable String externalId,
        @Nullable OrganisationDetails details) {}
