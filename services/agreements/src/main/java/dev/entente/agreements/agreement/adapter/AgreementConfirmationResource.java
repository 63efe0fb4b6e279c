package dev.entente.agreements.agreement.adapter;

import static java.util.Objects.requireNonNullElse;

import dev.entente.agreements.agreement.usecase.ConfirmAgreement;
import dev.entente.agreements.agreement.usecase.ConfirmSigningDate;
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
import org.jspecify.annotations.Nullable;

@Path("/v1/agreements/{agreementId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agreements")
class AgreementConfirmationResource {
    private final AgreementCommands commands;
    private final ConfirmAgreement confirmAgreement;
    private final ConfirmSigningDate confirmSigningDate;

    AgreementConfirmationResource(
            AgreementCommands commands, ConfirmAgreement confirmAgreement, ConfirmSigningDate confirmSigningDate) {
        this.commands = commands;
        this.confirmAgreement = confirmAgreement;
        this.confirmSigningDate = confirmSigningDate;
    }

    @POST
    @Path("/confirmation")
    @RolesAllowed({"organiser", "participant"})
    @Operation(
            summary = "Confirm a reported agreement for a party",
            description = "When all parties have, it is CONFIRMED")
    @APIResponse(
            responseCode = "200",
            description = "Confirmed by this party",
            content = @Content(schema = @Schema(implementation = AgreementView.class)))
    @APIResponse(responseCode = "404", description = "The caller may act for no party of such an agreement")
    @APIResponse(responseCode = "409", description = "Confirmed before, disputed, or not REPORTED")
    public Uni<Response> confirm(@PathParam("agreementId") UUID agreementId, @Valid @Nullable ActBody sent) {
        ActBody body = requireNonNullElse(sent, ActBody.EMPTY);
        return commands.byParty(
                "confirm-agreement",
                agreementId,
                body,
                body.participantId(),
                body.occurredAt(),
                confirmAgreement::handle);
    }

    @POST
    @Path("/signing-date-confirmation")
    @RolesAllowed({"organiser", "participant"})
    @Operation(
            summary = "Tell or confirm the signing date for a party",
            description = "When all parties have confirmed the same date, the agreement is ESTABLISHED")
    @APIResponse(
            responseCode = "200",
            description = "The date is confirmed by this party",
            content = @Content(schema = @Schema(implementation = AgreementView.class)))
    @APIResponse(responseCode = "409", description = "Confirmed before, disputed, or not CONFIRMED")
    @APIResponse(responseCode = "422", description = "The date lies in the future or before the meetings")
    public Uni<Response> confirmSigningDate(
            @PathParam("agreementId") UUID agreementId, @NotNull @Valid SigningDateBody body) {
        return commands.byParty(
                "confirm-signing-date",
                agreementId,
                body,
                body.participantId(),
                body.occurredAt(),
                (command, occasion) -> confirmSigningDate.handle(command, body.signedOn(), occasion));
    }
}
