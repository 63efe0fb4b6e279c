package dev.entente.agreements.agreement.adapter;

import dev.entente.agreements.agreement.domain.AgreementStage;
import dev.entente.agreements.agreement.usecase.AgreementFilter;
import dev.entente.agreements.agreement.usecase.ListAgreements;
import dev.entente.platform.paging.Page;
import dev.entente.platform.paging.PageRequest;
import dev.entente.platform.transaction.Reads;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/matchmaking-events/{matchmakingEventId}/agreements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agreements")
class EventAgreementsResource {
    private final Reads reads;
    private final ListAgreements listAgreements;

    EventAgreementsResource(Reads reads, ListAgreements listAgreements) {
        this.reads = reads;
        this.listAgreements = listAgreements;
    }

    @GET
    @RolesAllowed({"organiser", "participant"})
    @Operation(
            summary = "List the agreements of a matchmaking event",
            description = "An organiser sees all, a participant those to which it is a party; in order of report")
    @APIResponse(responseCode = "200", description = "A page of agreements")
    @APIResponse(responseCode = "404", description = "There is no such event")
    public Uni<Page<AgreementView>> list(
            @PathParam("matchmakingEventId") UUID matchmakingEventId,
            @QueryParam("state") @Nullable AgreementStage state,
            @QueryParam("participantId") @Nullable UUID participantId,
            @Parameter(description = "Those that changed then or later, by the time of recording")
                    @QueryParam("updatedSince")
                    @Nullable
                    Instant updatedSince,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        PageRequest page = PageRequest.of(limit, cursor);
        AgreementFilter filter = new AgreementFilter(matchmakingEventId, state, participantId, updatedSince);
        return reads.run(occasion -> listAgreements.handle(filter, occasion.actor(), page))
                .map(agreements -> agreements.map(AgreementView::of));
    }
}
