package dev.entente.agreements.agreement.adapter;

import static java.util.Objects.requireNonNullElse;

import dev.entente.agreements.agreement.usecase.EndAgreement;
import dev.entente.agreements.agreement.usecase.WithdrawAgreement;
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
class AgreementEndingResource {
    private final AgreementCommands commands;
    private final EndAgreement endAgreement;
    private final WithdrawAgreement withdrawAgreement;

    AgreementEndingResource(
            AgreementCommands commands, EndAgreement endAgreement, WithdrawAgreement withdrawAgreement) {
        this.commands = commands;
        this.endAgreement = endAgreement;
        this.withdrawAgreement = withdrawAgreement;
    }

    @POST
    @Path("/ending")
    @RolesAllowed({"organiser", "participant"})
    @Operation(summary = "Say for a party that an established agreement has ended")
    @APIResponse(
            responseCode = "200",
            description = "Ended",
            content = @Content(schema = @Schema(implementation = AgreementView.class)))
    @APIResponse(responseCode = "409", description = "Disputed, or not ESTABLISHED")
    @APIResponse(responseCode = "422", description = "The date lies in the future or before the signing")
    public Uni<Response> end(@PathParam("agreementId") UUID agreementId, @NotNull @Valid EndingBody body) {
        return commands.byParty(
                "end-agreement",
                agreementId,
                body,
                body.participantId(),
                body.occurredAt(),
                (command, occasion) -> endAgreement.handle(command, body.endedOn(), body.reason(), occasion));
    }

    @POST
    @Path("/withdrawal")
    @RolesAllowed({"organiser", "participant"})
    @Operation(
            summary = "Withdraw a report, or consent for a party to withdraw a confirmed agreement",
            description = "While REPORTED the reporter withdraws it; while CONFIRMED all parties have to consent")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn or consented",
            content = @Content(schema = @Schema(implementation = AgreementView.class)))
    @APIResponse(responseCode = "409", description = "Not the reporter, consented before, disputed, or too late")
    public Uni<Response> withdraw(@PathParam("agreementId") UUID agreementId, @Valid @Nullable ActBody sent) {
        ActBody body = requireNonNullElse(sent, ActBody.EMPTY);
        return commands.byParty(
                "withdraw-agreement",
                agreementId,
                body,
                body.participantId(),
                body.occurredAt(),
                withdrawAgreement::handle);
    }
}
