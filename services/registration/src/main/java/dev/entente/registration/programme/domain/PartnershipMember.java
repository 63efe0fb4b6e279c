package dev.entente.registration.programme.domain;

import dev.entente.registration.vocabulary.domain.OrganisationKind;
import java.util.UUID;

/** A member organisation, as it was when it was entered. */
public record PartnershipMember(UUID organisationId, OrganisationKind kind, String country) {}
