package dev.entente.scheduling.meeting.adapter;

import dev.entente.platform.transaction.Reads;
import dev.entente.scheduling.meeting.domain.Meeting;
import dev.entente.scheduling.meeting.usecase.Meetings;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** One meeting, as its parties and its organiser see it. */
@Path("/v1/meetings/{meetingId}")
@RolesAllowed({"organiser", "participant"})
@Tag(name = "Meetings")
@APIResponse(responseCode = "404", description = "There is no such thing among the caller's")
class MeetingResource {
    private final Reads reads;
    private final Meetings meetings;

    MeetingResource(Reads reads, Meetings meetings) {
        this.reads = reads;
        this.meetings = meetings;
    }

    @GET
    @Operation(operationId = "readMeeting", summary = "One meeting, with note and reason")
    @APIResponseSchema(value = MeetingView.class, responseCode = "200")
    public Uni<Response> read(@RestPath UUID meetingId) {
        return reads.run(occasion -> meetings.get(meetingId, occasion.actor())).map(MeetingResource::found);
    }

    private static Response found(Meeting meeting) {
        return Response.ok(MeetingView.of(meeting))
                .header("ETag", "\"" + meeting.factVersion() + "\"")
                .build();
    }
}
