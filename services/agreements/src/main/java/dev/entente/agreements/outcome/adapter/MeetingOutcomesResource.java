package dev.entente.agreements.outcome.adapter;

import dev.entente.agreements.outcome.usecase.ListOutcomes;
import dev.entente.agreements.outcome.usecase.TellOutcome;
import dev.entente.platform.paging.Page;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/meetings/{meetingId}/outcomes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Outcomes", description = "What each party says of a held meeting, right after it and months later")
class MeetingOutcomesResource {
    private final Commands commands;
    private final Reads reads;
    private final TellOutcome tellOutcome;
    private final ListOutcomes listOutcomes;

    MeetingOutcomesResource(Commands commands, Reads reads, TellOutcome tellOutcome, ListOutcomes listOutcomes) {
        this.commands = commands;
        this.reads = reads;
        this.tellOutcome = tellOutcome;
        this.listOutcomes = listOutcomes;
    }

    @POST
    @RolesAllowed({"organiser", "participant"})
    @Operation(summary = "Tell the outcome of a held meeting", description = "Once per party and round")
    @APIResponse(
            responseCode = "201",
            description = "Told",
            content = @Content(schema = @Schema(implementation = OutcomeView.class)))
    @APIResponse(responseCode = "404", description = "The meeting is not the caller's")
    @APIResponse(responseCode = "409", description = "Not held, told before, or not heard of yet")
    public Uni<Response> tell(@PathParam("meetingId") UUID meetingId, @NotNull @Valid OutcomeBody body) {
        return commands.run(
                CommandName.of("tell-outcome", meetingId, body).actingFor(body.participantId()),
                occasion -> tellOutcome.handle(meetingId, body.toTelling(), occasion),
                outcome -> Answer.created("/v1/outcomes/" + outcome.id(), OutcomeView.of(outcome))
                        .version(outcome.factVersion()));
    }

    @GET
    @RolesAllowed({"organiser", "participant"})
    @Operation(
            summary = "List the outcomes of a meeting",
            description = "A party sees its own, an organiser of the event those of both sides; there are four at most")
    @APIResponse(responseCode = "200", description = "The outcomes")
    @APIResponse(responseCode = "404", description = "The meeting is not the caller's")
    public Uni<Page<OutcomeView>> list(@PathParam("meetingId") UUID meetingId) {
        return reads.run(occasion -> listOutcomes.handle(meetingId, occasion.actor()))
                .map(outcomes ->
                        new Page<>(outcomes.stream().map(OutcomeView::of).toList(), new Page.PageInfo(null)));
    }
}
