package dev.entente.scheduling.meeting.adapter;

import dev.entente.platform.transaction.Answer;
import dev.entente.platform.transaction.CommandName;
import dev.entente.platform.transaction.Commands;
import dev.entente.scheduling.meeting.usecase.ExpireRequests;
import dev.entente.scheduling.meeting.usecase.RequestMeeting;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Requests of one matchmaking event. */
@Path("/v1/matchmaking-events/{matchmakingEventId}")
@RolesAllowed({"organiser", "participant"})
@Tag(name = "Meetings")
@APIResponse(responseCode = "404", description = "There is no such thing among the caller's")
@APIResponse(
        responseCode = "409",
        description =
                "The present state forbids it; the problem's code names the rule, or NOT_YET_KNOWN: repeat it shortly")
@APIResponse(responseCode = "422", description = "The input breaks a rule, which the problem's code names")
class MeetingRequestResource {
    private final Commands commands;
    private final RequestMeeting requestMeeting;
    private final ExpireRequests expireRequests;

    MeetingRequestResource(Commands commands, RequestMeeting requestMeeting, ExpireRequests expireRequests) {
        this.commands = commands;
        this.requestMeeting = requestMeeting;
        this.expireRequests = expireRequests;
    }

    @Schema(name = "RequestExpiry")
    record ExpiryBody(
            @Schema(description = "When it happened; required in a retrospective event, refused in a live one")
            @Nullable
            Instant occurredAt) {}

    @Schema(name = "ExpiredRequests")
    record ExpiredView(
            @Schema(description = "How many requests expired")
            int expired) {}

    @POST
    @Path("/meeting-requests")
    @Operation(operationId = "requestMeeting", summary = "A participant asks another for a meeting")
    @APIResponseSchema(value = MeetingView.class, responseCode = "201")
    public Uni<Response> request(@RestPath UUID matchmakingEventId, @Valid @NotNull MeetingRequestBody body) {
        return commands.run(
                CommandName.of("request-meeting", matchmakingEventId, body).actingFor(body.requesterId()),
                occasion -> requestMeeting.handle(body.toCommand(matchmakingEventId), occasion),
                MeetingAnswers::requested);
    }

    @POST
    @Path("/request-expiries")
    @RolesAllowed("organiser")
    @Operation(operationId = "expireRequests", summary = "The organiser lets all unanswered requests expire")
    @APIResponseSchema(value = ExpiredView.class, responseCode = "200")
    public Uni<Response> expire(@RestPath UUID matchmakingEventId, @Valid @Nullable ExpiryBody body) {
        Instant occurredAt = body == null ? null : body.occurredAt();
        return commands.run(
                CommandName.of("expire-requests", matchmakingEventId, body),
                occasion -> expireRequests.handle(new ExpireRequests.Command(matchmakingEventId, occurredAt), occasion),
                expired -> Answer.ok(new ExpiredView(expired)));
    }
}
