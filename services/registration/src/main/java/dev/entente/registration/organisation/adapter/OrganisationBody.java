package dev.entente.registration.organisation.adapter;

import dev.entente.registration.Words;
import dev.entente.registration.organisation.domain.OrganisationDetails;
import dev.entente.registration.organisation.domain.Sectors;
import dev.entente.registration.vocabulary.domain.OrganisationKind;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "OrganisationBody")
record OrganisationBody(
        @NotNull
        @Size(max = Words.LONGEST_NAME)
        @Pattern(regexp = Words.NOT_BLANK)
        @Schema(description = "Public name of the organisation.", examples = "Aerospace Valley")
        String name,

        @NotNull OrganisationKind kind,

        @Schema(description = "A small or medium-sized enterprise; false when left out.") @Nullable
        Boolean sme,

        @NotNull @Schema(description = "ISO 3166-1 alpha-2, or XK.", examples = "FR")
        String country,

        @Pattern(regexp = Words.REGION) @Schema(description = "NUTS code, level 1 to 3.", examples = "FRJ23") @Nullable
        String region,

        @Size(max = 50) @Schema(description = "NACE classes or industrial ecosystems; none when left out.") @Nullable
        List<@NotNull @Pattern(regexp = Words.SECTOR) String> sectors,

        @Size(min = 1, max = Words.LONGEST_NUMBER)
        @Schema(description = "Your own number for it; unique among those you registered.")
        @Nullable
        String externalId) {

    OrganisationDetails details() {
        return new OrganisationDetails(
                name,
                kind,
                Boolean.TRUE.equals(sme),
                country,
                region,
                new Sectors(sectors == null ? List.of() : sectors),
                externalId);
    }
}
