package dev.entente.registration.participant.imports.adapter;

import dev.entente.platform.transaction.Reads;
import dev.entente.registration.participant.imports.usecase.ParticipantImports;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/jobs/{jobId}/rejected-rows")
@Tag(name = "Participant imports")
class RejectedRowsResource {
    private final Reads reads;
    private final ParticipantImports imports;

    RejectedRowsResource(Reads reads, ParticipantImports imports) {
        this.reads = reads;
        this.imports = imports;
    }

    @GET
    @Produces("text/csv")
    @RolesAllowed("organiser")
    @Operation(
            summary = "Download the rejected rows",
            description = "As CSV in the columns they came in, with their errors in a last one.")
    @APIResponse(responseCode = "200", description = "The rows")
    public Uni<Response> rejected(UUID jobId) {
        return reads.run(occasion -> imports.rejected(jobId, occasion.actor().accountId()))
                .map(rejected -> Response.ok(RejectedRowsCsv.of(rejected))
                        .type("text/csv;charset=UTF-8")
                        .header("Content-Disposition", "attachment; filename=\"rejected-rows.csv\"")
                        .build());
    }
}
