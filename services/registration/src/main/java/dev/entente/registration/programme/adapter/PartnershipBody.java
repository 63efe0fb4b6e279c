package dev.entente.registration.programme.adapter;

import dev.entente.registration.Words;
import dev.entente.registration.programme.usecase.AddPartnership;
import dev.entente.registration.programme.usecase.ChangePartnership;
import dev.entente.registration.vocabulary.domain.SeenVersion;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "PartnershipBody")
record PartnershipBody(
        @NotNull
        @Size(max = Words.LONGEST_NAME)
        @Pattern(regexp = Words.NOT_BLANK)
        @Schema(description = "Public name of the partnership.")
        String name,

        @NotNull @Size(min = 1, max = 200) @Schema(description = "Organisations of the directory.")
        List<@NotNull UUID> memberOrganisationIds,

        @NotNull @Size(max = 250) @Schema(description = "Countries it looks towards.")
        List<@NotNull String> targetCountries) {

    AddPartnership.Command toAdd(UUID programmeId, SeenVersion seen) {
        return new AddPartnership.Command(programmeId, name, memberOrganisationIds, targetCountries, seen);
    }

    ChangePartnership.Command toChange(UUID programmeId, UUID partnershipId, SeenVersion seen) {
        return new ChangePartnership.Command(
                programmeId, partnershipId, name, memberOrganisationIds, targetCountries, seen);
    }
}
