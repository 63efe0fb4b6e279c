package dev.entente.agreements.agreement.adapter;

import dev.entente.agreements.agreement.usecase.DisputeAgreement;
import dev.entente.agreements.agreement.usecase.ResolveDispute;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
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
class AgreementDisputeResource {
    private final AgreementCommands commands;
    private final DisputeAgreement disputeAgreement;
    private final ResolveDispute resolveDispute;

    AgreementDisputeResource(
            AgreementCommands commands, DisputeAgreement disputeAgreement, ResolveDispute resolveDispute) {
        this.commands = commands;
        this.disputeAgreement = disputeAgreement;
        this.resolveDispute = resolveDispute;
    }

    @POST
    @Path("/dispute")
    @RolesAllowed({"organiser", "participant"})
    @Operation(
            summary = "Dispute an agreement for a party",
            description = "It does not count and stands still until the organiser resolves the dispute")
    @APIResponse(
            responseCode = "200",
            description = "Disputed",
            content = @Content(schema = @Schema(implementation = AgreementView.class)))
    @APIResponse(responseCode = "409", description = "Disputed before, ENDED or WITHDRAWN")
    public Uni<Response> dispute(@PathParam("agreementId") UUID agreementId, @NotNull @Valid DisputeBody body) {
        return commands.byParty(
                "dispute-agreement",
                agreementId,
                body,
                body.participantId(),
                body.occurredAt(),
                (command, occasion) -> disputeAgreement.handle(command, body.reason(), occasion));
    }

    @POST
    @Path("/dispute-resolution")
    @RolesAllowed("organiser")
    @Operation(summary = "Resolve a dispute", description = "An organiser of the event restores or withdraws it")
    @APIResponse(
            responseCode = "200",
            description = "Resolved",
            content = @Content(schema = @Schema(implementation = AgreementView.class)))
    @APIResponse(responseCode = "409", description = "Nobody disputes it")
    public Uni<Response> resolve(
            @PathParam("agreementId") UUID agreementId, @NotNull @Valid DisputeResolutionBody body) {
        return commands.byOrganiser(
                "resolve-dispute",
                agreementId,
                body,
                body.occurredAt(),
                (command, occasion) -> resolveDispute.handle(command, body.resolution(), occasion));
    }
}
