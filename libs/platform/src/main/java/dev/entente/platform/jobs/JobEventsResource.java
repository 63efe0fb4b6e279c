package dev.entente.platform.jobs;

import dev.entente.platform.rule.Actor;
import dev.entente.platform.rule.Refusal;
import dev.entente.platform.security.CallingRequest;
import dev.entente.platform.transaction.Reads;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/jobs/{id}/events")
@RolesAllowed({"organiser", "participant", "analyst", "admin"})
@Tag(name = "Jobs")
class JobEventsResource {
    private final Reads reads;
    private final CallingRequest calling;
    private final JobStore jobs;
    private final JobEvents events;

    JobEventsResource(Reads reads, CallingRequest calling, JobStore jobs, JobEvents events) {
        this.reads = reads;
        this.calling = calling;
        this.jobs = jobs;
        this.events = events;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "A job's progress as it goes",
            description = "Server-sent events: `progress` with the whole job at each change, `finished` at the end, a "
                    + "comment every 15 s. The id is the job's version; Last-Event-ID is honoured.")
    @APIResponse(responseCode = "200", description = "The stream; it ends when the job has ended")
    @APIResponse(responseCode = "404", description = "There is no such job, or it is not yours")
    @Blocking // that there is no such job must be known before the first byte of the stream
    public Multi<OutboundSseEvent> stream(
            UUID id, @HeaderParam("Last-Event-ID") @Nullable String lastEventId, @Context Sse sse) {
        Actor actor = calling.actor();
        long seen = lastEventId == null ? 0 : versionOf(lastEventId);
        reads.lookBeforeStreaming(actor, occasion -> jobs.get(id, actor));
        return events.after(seen, id, actor, sse);
    }

    private static long versionOf(String eventId) {
        try {
            return Long.parseLong(eventId.strip());
        } catch (NumberFormatException notOurs) {
            throw new Refusal(
                    JobRule.LAST_EVENT_ID_MUST_COME_FROM_THE_STREAM, "Last-Event-ID is not one that this stream gave.");
        }
    }
}
