package dev.entente.agreements.outcome.adapter;

import dev.entente.agreements.outcome.usecase.CorrectOutcome;
import dev.entente.agreements.outcome.usecase.ReadOutcome;
import dev.entente.agreements.roster.domain.SeenVersion;
import dev.entente.platform.security.CallingRequest;
import dev.entente.platform.transaction.Answer;
import dev.entente.platform.transaction.CommandName;
import dev.entente.platform.transaction.Commands;
import dev.entente.platform.transaction.Reads;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
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

@Path("/v1/outcomes/{outcomeId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Outcomes")
class OutcomeResource {
    private final Commands commands;
    private final Reads reads;
    private final CallingRequest request;
    private final CorrectOutcome correctOutcome;
    private final ReadOutcome readOutcome;

    OutcomeResource(
            Commands commands,
            Reads reads,
            CallingRequest request,
            CorrectOutcome correctOutcome,
            ReadOutcome readOutcome) {
        this.commands = commands;
        this.reads = reads;
        this.request = request;
        this.correctOutcome = correctOutcome;
        this.readOutcome = readOutcome;
    }

    @GET
    @RolesAllowed({"organiser", "participant"})
    @Operation(summary = "Read an outcome")
    @APIResponse(
            responseCode = "200",
            description = "The outcome; its version is the ETag",
            content = @Content(schema = @Schema(implementation = OutcomeView.class)))
    @APIResponse(responseCode = "404", description = "It is not the caller's")
    public Uni<Response> read(@PathParam("outcomeId") UUID outcomeId) {
        return reads.run(occasion -> readOutcome.handle(outcomeId, occasion.actor()))
                .map(outcome -> Response.ok(OutcomeView.of(outcome))
                        .tag(Long.toString(outcome.factVersion()))
                        .build());
    }

    @PUT
    @RolesAllowed({"organiser", "participant"})
    @Operation(summary = "Correct an outcome")
    @APIResponse(
            responseCode = "200",
            description = "Corrected",
            content = @Content(schema = @Schema(implementation = OutcomeView.class)))
    @APIResponse(responseCode = "412", description = "It has changed since the caller read it")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Uni<Response> correct(@PathParam("outcomeId") UUID outcomeId, @NotNull @Valid OutcomeCorrectionBody body) {
        SeenVersion seen = new SeenVersion(request.requiredVersion());
        return commands.run(
                CommandName.of("correct-outcome", outcomeId, body).actingFor(body.participantId()),
                occasion -> correctOutcome.handle(outcomeId, seen, body.toCorrection(), occasion),
                outcome -> Answer.ok(OutcomeView.of(outcome)).version(outcome.factVersion()));
    }
}
