package dev.entente.registration.programme.adapter;

import dev.entente.registration.programme.domain.Partnership;
import dev.entente.registration.programme.domain.Programme;
import dev.entente.registration.programme.domain.ProgrammeFact;
import dev.entente.registration.programme.domain.ProgrammeState;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Programme")
record ProgrammeView(
        UUID programmeId,
        String name,
        List<String> organiserAccountIds,
        List<String> analystAccountIds,
        List<Partnership> partnerships,

        @Schema(description = "Raised by each fact; also the ETag.")
        long version) {

    static ProgrammeView of(Programme programme) {
        return of(programme.state(), programme.factVersion());
    }

    static ProgrammeView of(ProgrammeFact fact) {
        return of(fact.programme(), fact.aggregateVersion());
    }

    private static ProgrammeView of(ProgrammeState state, long version) {
        return new ProgrammeView(
                state.programmeId(),
                state.name(),
                state.organiserAccountIds(),
                state.analystAccountIds(),
                state.partnerships(),
                version);
    }
}
