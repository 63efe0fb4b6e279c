package dev.entente.registration.organisation.usecase;

import dev.entente.registration.vocabulary.domain.OrganisationKind;
import org.jspecify.annotations.Nullable;

/**
 * What to look for in the directory; absent parts do not matter.
 *
 * @param text part of the name
 */
public record OrganisationSearch(
        @Nullable String text,
        @Nullable String country,
        @Nullable OrganisationKind kind) {}
