package dev.entente.agreements.agreement.adapter;

import dev.entente.agreements.agreement.usecase.ReadAgreement;
import dev.entente.platform.transaction.Reads;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/agreements/{agreementId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agreements")
class AgreementResource {
    private final Reads reads;
    private final ReadAgreement readAgreement;

    AgreementResource(Reads reads, ReadAgreement readAgreement) {
        this.reads = reads;
        this.readAgreement = readAgreement;
    }

    @GET
    @RolesAllowed({"organiser", "participant"})
    @Operation(summary = "Read an agreement")
    @APIResponse(
            responseCode = "200",
            description = "The agreement; its version is the ETag",
            content = @Content(schema = @Schema(implementation = AgreementView.class)))
    @APIResponse(responseCode = "404", description = "The caller is no party and does not organise the event")
    public Uni<Response> read(@PathParam("agreementId") UUID agreementId) {
        return reads.run(occasion -> readAgreement.handle(agreementId, occasion.actor()))
                .map(agreement -> Response.ok(AgreementView.of(agreement))
                        .tag(Long.toString(agreement.factVersion()))
                        .build());
    }
}
