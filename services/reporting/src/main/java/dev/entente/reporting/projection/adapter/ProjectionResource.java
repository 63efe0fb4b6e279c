package dev.entente.reporting.projection.adapter;

import dev.entente.platform.paging.Page;
import dev.entente.platform.transaction.Answer;
import dev.entente.platform.transaction.CommandName;
import dev.entente.platform.transaction.Commands;
import dev.entente.platform.transaction.Reads;
import dev.entente.reporting.projection.usecase.ListGenerations;
import dev.entente.reporting.projection.usecase.StartRebuild;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/projections")
@RolesAllowed("admin")
@Tag(name = "Projections", description = "The generations of facts that answers come from")
class ProjectionResource {
    private final Reads reads;
    private final Commands commands;
    private final ListGenerations listGenerations;
    private final StartRebuild startRebuild;

    ProjectionResource(Reads reads, Commands commands, ListGenerations listGenerations, StartRebuild startRebuild) {
        this.reads = reads;
        this.commands = commands;
        this.listGenerations = listGenerations;
        this.startRebuild = startRebuild;
    }

    @GET
    @Operation(summary = "All generations, the newest first", description = "One page: each rebuild adds one.")
    @APIResponse(responseCode = "200", description = "The generations")
    public Uni<Page<GenerationView>> list() {
        return reads.run(occasion -> listGenerations.handle())
                .map(listed ->
                        new Page<>(listed.stream().map(GenerationView::of).toList(), new Page.PageInfo(null)));
    }

    @POST
    @Path("/rebuilds")
    @Operation(
            summary = "Build the projection anew from the first message on",
            description = "The present generation serves until the new one has read as much, was compared with it and "
                    + "took over in one transaction. What earlier generations left is removed first. A message that an "
                    + "operator skipped is skipped again; while one that the new generation cannot use is undecided, the "
                    + "job stays in the phase deciding. The job's result says how many messages were passed over, how "
                    + "many facts were compared and how many differ.")
    @APIResponse(
            responseCode = "202",
            description = "The job is at Location",
            content = @Content(schema = @Schema(implementation = RebuildView.class)))
    @APIResponse(responseCode = "409", description = "REBUILD_MUST_NOT_BE_UNDER_WAY")
    public Uni<Response> rebuild(@NotNull @Valid RebuildBody body) {
        return commands.run(
                CommandName.of("rebuild-projection", "", body),
                occasion -> startRebuild.handle(new StartRebuild.Command(body.differencesAreAccepted()), occasion),
                started -> Answer.accepted(
                        "/v1/jobs/" + started.jobId(), new RebuildView(started.jobId(), started.generation())));
    }
}
