package dev.entente.registration.organisation.domain;

import dev.entente.registration.vocabulary.domain.OrganisationKind;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation's public state after a fact. */
public record OrganisationState(
        UUID organisationId,
        String name,
        OrganisationKind kind,
        boolean sme,
        String country,
        @Nullable String region,
        List<String> sectors) {}
