package dev.entente.registration.participant.imports.adapter;

import dev.entente.registration.Words;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The columns of a row, each still a text; the names of the components are the names of the columns. */
record RowBody(
        @NotNull @Size(max = Words.LONGEST_NUMBER) String externalId,

        @Pattern(regexp = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", message = "must be an id") @Nullable
        String organisationId,

        @Size(max = Words.LONGEST_NUMBER) @Nullable String organisationExternalId,

        @Size(max = Words.LONGEST_NAME) @Nullable String organisationName,

        @Pattern(regexp = "CLUSTER|COMPANY|RESEARCH|PUBLIC|INVESTOR") @Nullable
        String organisationKind,

        @Nullable String organisationCountry,

        @Pattern(regexp = Words.REGION) @Nullable String organisationRegion,

        @Pattern(regexp = Words.SECTOR + "(\\s*;\\s*" + Words.SECTOR + ")*") @Size(max = 2_000) @Nullable
        String organisationSectors,

        @Pattern(regexp = "true|false") @Nullable String organisationSme,

        @NotNull @Pattern(regexp = Words.TYPE_CODE) String participationType,

        @NotNull @Pattern(regexp = "ON_SITE|ONLINE") String presence,

        @NotNull @Size(max = Words.LONGEST_NAME) String firstName,

        @NotNull @Size(max = Words.LONGEST_NAME) String lastName,

        @NotNull @Email @Size(max = 254) String email,

        @Size(max = 50) @Nullable String phone,

        @Size(max = Words.LONGEST_NAME) @Nullable String jobTitle,

        @Pattern(regexp = "true|false") @Nullable String approve,

        @Pattern(regexp = "true|false") @Nullable String invite,

        @Pattern(
                regexp = "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z",
                message = "must be a time in UTC such as 2017-09-13T08:00:00Z")
        @Nullable
        String occurredAt) {}
