package dev.entente.agreements.agreement.adapter;

import static java.util.Objects.requireNonNullElse;

import dev.entente.agreements.agreement.usecase.RemoveVerification;
import dev.entente.agreements.agreement.usecase.VerifyAgreement;
import dev.entente.platform.security.CallingRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/agreements/{agreementId}/verification")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agreements")
class AgreementVerificationResource {
    private final AgreementCommands commands;
    private final CallingRequest request;
    private final VerifyAgreement verifyAgreement;
    private final RemoveVerification removeVerification;

    AgreementVerificationResource(
            AgreementCommands commands,
            CallingRequest request,
            VerifyAgreement verifyAgreement,
            RemoveVerification removeVerification) {
        this.commands = commands;
        this.request = request;
        this.verifyAgreement = verifyAgreement;
        this.removeVerification = removeVerification;
    }

    @POST
    @RolesAllowed("organiser")
    @Operation(summary = "Mark an agreement as verified", description = "From CONFIRMED on, by an organiser")
    @APIResponse(
            responseCode = "200",
            description = "Verified",
            content = @Content(schema = @Schema(implementation = AgreementView.class)))
    @APIResponse(responseCode = "409", description = "Verified before, disputed, or not confirmed by all parties")
    public Uni<Response> verify(@PathParam("agreementId") UUID agreementId, @Valid @Nullable OrganiserActBody sent) {
        OrganiserActBody body = requireNonNullElse(sent, OrganiserActBody.EMPTY);
        return commands.byOrganiser("verify-agreement", agreementId, body, body.occurredAt(), verifyAgreement::handle);
    }

    @DELETE
    @RolesAllowed("organiser")
    @Operation(summary = "Take the mark of verification back")
    @APIResponse(
            responseCode = "200",
            description = "Not verified any more",
            content = @Content(schema = @Schema(implementation = AgreementView.class)))
    @APIResponse(responseCode = "409", description = "It is not verified")
    @APIResponse(responseCode = "412", description = "It has changed since the caller read it")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Uni<Response> remove(
            @PathParam("agreementId") UUID agreementId,
            @Parameter(description = Wording.OCCURRED_AT) @QueryParam("occurredAt") @Nullable Instant occurredAt) {
        request.requiredVersion();
        OrganiserActBody body = new OrganiserActBody(occurredAt);
        return commands.byOrganiser("remove-verification", agreementId, body, occurredAt, removeVerification::handle);
    }
}
