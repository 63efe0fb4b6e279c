package dev.entente.agreements.agreement.adapter;

import dev.entente.agreements.agreement.usecase.ReportAgreement;
import dev.entente.platform.transaction.Answer;
import dev.entente.platform.transaction.CommandName;
import dev.entente.platform.transaction.Commands;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/agreements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agreements", description = "What organisations agreed on after their meetings, from report to end")
class AgreementReportResource {
    private final Commands commands;
    private final ReportAgreement reportAgreement;

    AgreementReportResource(Commands commands, ReportAgreement reportAgreement) {
        this.commands = commands;
        this.reportAgreement = reportAgreement;
    }

    @POST
    @RolesAllowed({"organiser", "participant"})
    @Operation(
            summary = "Report an agreement",
            description = "It must come from meetings that were held. The report is the reporter's confirmation.")
    @APIResponse(
            responseCode = "201",
            description = "Reported",
            content = @Content(schema = @Schema(implementation = AgreementView.class)))
    @APIResponse(responseCode = "404", description = "The caller is no party and does not organise the event")
    @APIResponse(responseCode = "409", description = "A meeting was not held, or something is not heard of yet")
    @APIResponse(responseCode = "422", description = "The parties and the meetings do not go together")
    public Uni<Response> report(@NotNull @Valid AgreementBody body) {
        return commands.run(
                CommandName.of("report-agreement", body.meetingIds().getFirst(), body)
                        .actingFor(body.participantId()),
                occasion -> reportAgreement.handle(body.toReport(), occasion),
                agreement -> Answer.created("/v1/agreements/" + agreement.id(), AgreementView.of(agreement))
                        .version(agreement.factVersion()));
    }
}
