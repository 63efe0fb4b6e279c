package dev.entente.agreements.agreement.adapter;

import dev.entente.agreements.agreement.domain.AgreementStage;
import dev.entente.agreements.agreement.usecase.AgreementFilter;
import dev.entente.agreements.agreement.usecase.ListAgreements;
import dev.entente.agreements.agreement.usecase.ReadAgreement;
import dev.entente.agreements.agreement.usecase.ReportAgreement;
import dev.entente.platform.paging.Page;
import dev.entente.platform.paging.PageRequest;
import dev.entente.platform.transaction.Answer;
import dev.entente.platform.transaction.CommandName;
import dev.entente.platform.transaction.Commands;
import dev.entente.platform.transaction.Reads;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
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

@Path("/v1")
@Tag(name = "Agreements", description = "What organisations agreed on after their meetings, from report to end")
class AgreementResource {
    private final Commands commands;
    private final Reads reads;
    private final ReportAgreement reportAgreement;
    private final ReadAgreement readAgreement;
    private final ListAgreements listAgreements;

    AgreementResource(
            Commands commands,
            Reads reads,
            ReportAgreement reportAgreement,
            ReadAgreement readAgreement,
            ListAgreements listAgreements) {
        this.commands = commands;
        this.reads = reads;
        this.reportAgreement = reportAgreement;
        this.readAgreement = readAgreement;
        this.listAgreements = listAgreements;
    }

    @POST
    @Path("/agreements")
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
    Uni<Response> report(@NotNull @Valid AgreementBody body) {
        return commands.run(
                CommandName.of("report-agreement", body.meetingIds().getFirst(), body)
                        .actingFor(body.participantId()),
                occasion -> reportAgreement.handle(body.toReport(), occasion),
                agreement -> Answer.created("/v1/agreements/" + agreement.id(), AgreementView.of(agreement))
                        .version(agreement.factVersion()));
    }

    @GET
    @Path("/agreements/{agreementId}")
    @RolesAllowed({"organiser", "participant"})
    @Operation(summary = "Read an agreement")
    @APIResponse(
            responseCode = "200",
            description = "The agreement; its version is the ETag",
            content = @Content(schema = @Schema(implementation = AgreementView.class)))
    @APIResponse(responseCode = "404", description = "The caller is no party and does not organise the event")
    Uni<Response> read(@PathParam("agreementId") UUID agreementId) {
        return reads.run(occasion -> readAgreement.handle(agreementId, occasion.actor()))
                .map(agreement -> Response.ok(AgreementView.of(agreement))
                        .tag(Long.toString(agreement.factVersion()))
                        .build());
    }

    @GET
    @Path("/matchmaking-events/{matchmakingEventId}/agreements")
    @RolesAllowed({"organiser", "participant"})
    @Operation(
            summary = "List the agreements of a matchmaking event",
            description = "An organiser sees all, a participant those to which it is a party; in order of report")
    @APIResponse(responseCode = "404", description = "There is no such event")
    Uni<Page<AgreementView>> list(
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
