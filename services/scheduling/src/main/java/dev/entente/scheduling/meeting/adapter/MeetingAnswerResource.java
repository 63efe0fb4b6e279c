package dev.entente.scheduling.meeting.adapter;

import dev.entente.platform.security.CallingRequest;
import dev.entente.platform.transaction.CommandName;
import dev.entente.platform.transaction.Commands;
import dev.entente.scheduling.meeting.usecase.AcceptMeeting;
import dev.entente.scheduling.meeting.usecase.CancelMeeting;
import dev.entente.scheduling.meeting.usecase.DeclineMeeting;
import dev.entente.scheduling.meeting.usecase.ExpireMeeting;
import dev.entente.scheduling.meeting.usecase.WithdrawMeeting;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Answers to requests, and the end of meetings. */
@Path("/v1/meetings/{meetingId}")
@RolesAllowed({"organiser", "participant"})
@Tag(name = "Meetings")
@APIResponse(responseCode = "404", description = "There is no such thing among the caller's")
@APIResponse(
        responseCode = "409",
        description =
                "The present state forbids it; the problem's code names the rule, or NOT_YET_KNOWN: repeat it shortly")
@APIResponse(responseCode = "422", description = "The input breaks a rule, which the problem's code names")
@APIResponse(responseCode = "412", description = "It changed since the caller read it")
class MeetingAnswerResource {
    private final Commands commands;
    private final CallingRequest request;
    private final RequestUseCases useCases;

    MeetingAnswerResource(Commands commands, CallingRequest request, RequestUseCases useCases) {
        this.commands = commands;
        this.request = request;
        this.useCases = useCases;
    }

    @POST
    @Path("/acceptance")
    @Operation(
            operationId = "acceptMeeting",
            summary = "The receiver accepts, with or without a slot",
            description = "A slot that is taken is answered with 409, naming what is taken and the next free slots.")
    @APIResponseSchema(value = MeetingView.class, responseCode = "200")
    public Uni<Response> accept(@RestPath UUID meetingId, @Valid @Nullable AcceptanceBody body) {
        AcceptanceBody said = AcceptanceBody.orEmpty(body);
        AcceptMeeting.Command command = new AcceptMeeting.Command(meetingId, said.mandate(seenVersion()), said.wish());
        return commands.run(
                CommandName.of("accept-meeting", meetingId, said).actingFor(said.participantId()),
                occasion -> useCases.accept().handle(command, occasion),
                MeetingAnswers::changed);
    }

    @POST
    @Path("/decline")
    @Operation(operationId = "declineMeeting", summary = "The receiver declines")
    @APIResponseSchema(value = MeetingView.class, responseCode = "200")
    public Uni<Response> decline(@RestPath UUID meetingId, @Valid @Nullable DeclineBody body) {
        DeclineBody said = DeclineBody.orEmpty(body);
        DeclineMeeting.Command command =
                new DeclineMeeting.Command(meetingId, said.mandate(seenVersion()), said.reason());
        return commands.run(
                CommandName.of("decline-meeting", meetingId, said).actingFor(said.participantId()),
                occasion -> useCases.decline().handle(command, occasion),
                MeetingAnswers::changed);
    }

    @POST
    @Path("/withdrawal")
    @Operation(operationId = "withdrawMeeting", summary = "The requester takes its request back")
    @APIResponseSchema(value = MeetingView.class, responseCode = "200")
    public Uni<Response> withdraw(@RestPath UUID meetingId, @Valid @Nullable ActingBody body) {
        ActingBody said = ActingBody.orEmpty(body);
        WithdrawMeeting.Command command = new WithdrawMeeting.Command(meetingId, said.mandate(seenVersion()));
        return commands.run(
                CommandName.of("withdraw-meeting", meetingId, said).actingFor(said.participantId()),
                occasion -> useCases.withdraw().handle(command, occasion),
                MeetingAnswers::changed);
    }

    @POST
    @Path("/expiry")
    @RolesAllowed("organiser")
    @Operation(operationId = "expireMeeting", summary = "The organiser lets one request expire")
    @APIResponseSchema(value = MeetingView.class, responseCode = "200")
    public Uni<Response> expire(@RestPath UUID meetingId, @Valid @Nullable ActingBody body) {
        ActingBody said = ActingBody.orEmpty(body);
        ExpireMeeting.Command command = new ExpireMeeting.Command(meetingId, said.mandate(seenVersion()));
        return commands.run(
                CommandName.of("expire-meeting", meetingId, said).actingFor(said.participantId()),
                occasion -> useCases.expire().handle(command, occasion),
                MeetingAnswers::changed);
    }

    @POST
    @Path("/cancellation")
    @Operation(
            operationId = "cancelMeeting",
            summary = "A party or the organiser cancels",
            description = "A scheduled meeting only while its attendance is unreported and its session open.")
    @APIResponseSchema(value = MeetingView.class, responseCode = "200")
    public Uni<Response> cancel(@RestPath UUID meetingId, @Valid @NotNull CancellationBody body) {
        CancelMeeting.Command command =
                new CancelMeeting.Command(meetingId, body.mandate(seenVersion()), body.reason());
        return commands.run(
                CommandName.of("cancel-meeting", meetingId, body).actingFor(body.participantId()),
                occasion -> useCases.cancel().handle(command, occasion),
                MeetingAnswers::changed);
    }

    private @Nullable Long seenVersion() {
        return request.expectedVersion().orElse(null);
    }
}
