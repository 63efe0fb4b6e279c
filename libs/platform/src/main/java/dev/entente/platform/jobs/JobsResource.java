package dev.entente.platform.jobs;

import dev.entente.platform.paging.Page;
import dev.entente.platform.paging.PageRequest;
import dev.entente.platform.rule.Actor;
import dev.entente.platform.rule.Refusal;
import dev.entente.platform.security.CallingRequest;
import dev.entente.platform.transaction.Answer;
import dev.entente.platform.transaction.CommandName;
import dev.entente.platform.transaction.Commands;
import dev.entente.platform.transaction.Reads;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1/jobs")
@RolesAllowed({"organiser", "participant", "analyst", "admin"})
@Tag(name = "Jobs", description = "Long work: imports, timetables, rebuilds, republications")
class JobsResource {
    private final Reads reads;
    private final Commands commands;
    private final CallingRequest calling;
    private final JobStore jobs;
    private final CancelJob cancelJob;

    JobsResource(Reads reads, Commands commands, CallingRequest calling, JobStore jobs, CancelJob cancelJob) {
        this.reads = reads;
        this.commands = commands;
        this.calling = calling;
        this.jobs = jobs;
        this.cancelJob = cancelJob;
    }

    @GET
    @Operation(summary = "Your own jobs, the youngest first")
    @APIResponse(responseCode = "200", description = "A page of jobs")
    public Uni<Page<JobView>> list(
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String type,
            @RestQuery @Nullable JobStatus status) {
        PageRequest page = PageRequest.of(limit, cursor);
        return reads.run(occasion -> jobs.of(occasion.actor(), type, status, page))
                .map(rows -> Page.of(rows, page, JobsResource::sortValues).map(JobView::of));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "How far a job is", description = "For its owner and for admins.")
    @APIResponse(
            responseCode = "200",
            description = "The job; its version is the ETag",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = JobView.class)))
    @APIResponse(responseCode = "304", description = "It is as the ETag in If-None-Match says")
    @APIResponse(responseCode = "404", description = "There is no such job, or it is not yours")
    @APIResponse(responseCode = "412", description = "It changed since the caller read it")
    public Uni<Response> get(UUID id, @Context Request request) {
        Actor actor = calling.actor();
        return reads.run(occasion -> jobs.get(id, actor)).map(row -> {
            EntityTag tag = new EntityTag(Long.toString(row.version()));
            Response.ResponseBuilder unmet = request.evaluatePreconditions(tag);
            Response answer = (unmet == null ? Response.ok(JobView.of(row)).tag(tag) : unmet).build();
            Refusal.require(
                    answer.getStatus() != Response.Status.PRECONDITION_FAILED.getStatusCode(),
                    JobRule.IF_MATCH_MUST_BE_CURRENT,
                    "The job has gone on since; leave If-Match out.");
            return answer;
        });
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            summary = "Cancel a job",
            description = "One that waits ends at once, one that runs between two of its steps. What its steps did so "
                    + "far stays. A running job changes with each step, so If-Match is honoured and not required.")
    @APIResponse(
            responseCode = "202",
            description = "It is or will be cancelled",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = JobView.class)))
    @APIResponse(responseCode = "404", description = "There is no such job, or it is not yours")
    @APIResponse(responseCode = "409", description = "It has ended (JOB_MUST_NOT_BE_FINISHED)")
    @APIResponse(responseCode = "412", description = "It changed since the caller read it")
    public Uni<Response> cancel(UUID id) {
        CancelJob.Command command = new CancelJob.Command(id, calling.expectedVersion());
        return commands.run(
                CommandName.of("cancel-job", id, null),
                occasion -> cancelJob.handle(command, occasion),
                row -> Answer.accepted("/v1/jobs/" + id, JobView.of(row)).version(row.version()));
    }

    private static List<String> sortValues(JobRow row) {
        return List.of(row.createdAt().toString(), row.id().toString());
    }
}
