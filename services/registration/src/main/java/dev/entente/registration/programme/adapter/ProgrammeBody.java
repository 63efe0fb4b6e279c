package dev.entente.registration.programme.adapter;

import dev.entente.registration.Words;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ProgrammeBody")
record ProgrammeBody(
        @NotNull
        @Size(max = Words.LONGEST_NAME)
        @Pattern(regexp = Words.NOT_BLANK)
        @Schema(description = "Public name of the programme.", examples = "Bridges Between Clusters 2016-2017")
        String name) {}
