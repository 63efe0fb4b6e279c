package dev.entente.scheduling.meeting.adapter;

import dev.entente.platform.security.CallingRequest;
import dev.entente.platform.transaction.CommandName;
import dev.entente.platform.transaction.Commands;
import dev.entente.scheduling.meeting.usecase.ChooseSlot;
import dev.entente.scheduling.meeting.usecase.ConsentToSlot;
import dev.entente.scheduling.meeting.usecase.ProposeSlot;
import dev.entente.scheduling.meeting.usecase.RefuseSlot;
import dev.entente.scheduling.meeting.usecase.UnscheduleMeeting;
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

/** How a meeting comes to its slot, changes it and loses it. */
@Path("/v1/meetings/{meetingId}")
@RolesAllowed({"organiser", "participant"})
@Tag(name = "Slots")
@APIResponse(responseCode = "404", description = "There is no such thing among the caller's")
@APIResponse(
        responseCode = "409",
        description =
                "The present state forbids it; the problem's code names the rule, or NOT_YET_KNOWN: repeat it shortly")
@APIResponse(responseCode = "422", description = "The input breaks a rule, which the problem's code names")
@APIResponse(responseCode = "412", description = "It changed since the caller read it")
class MeetingSlotResource {
    private final Commands commands;
    private final CallingRequest request;
    private final SlotUseCases useCases;

    MeetingSlotResource(Commands commands, CallingRequest request, SlotUseCases useCases) {
        this.commands = commands;
        this.request = request;
        this.useCases = useCases;
    }

    @POST
    @Path("/slot-choice")
    @Operation(
            operationId = "chooseSlot",
            summary = "Puts an accepted meeting into a slot; the organiser also moves a scheduled one",
            description = "A slot that is taken is answered with 409, naming what is taken and the next free slots.")
    @APIResponseSchema(value = MeetingView.class, responseCode = "200")
    public Uni<Response> choose(@RestPath UUID meetingId, @Valid @NotNull SlotChoiceBody body) {
        ChooseSlot.Command command = new ChooseSlot.Command(meetingId, body.mandate(seenVersion()), body.wish());
        return commands.run(
                CommandName.of("choose-slot", meetingId, body).actingFor(body.participantId()),
                occasion -> useCases.choose().handle(command, occasion),
                MeetingAnswers::changed);
    }

    @POST
    @Path("/slot-proposals")
    @Operation(
            operationId = "proposeSlot",
            summary = "A party proposes a slot; it takes effect when the other consents",
            description = "A further proposal takes the place of the one before.")
    @APIResponseSchema(value = MeetingView.class, responseCode = "200")
    public Uni<Response> propose(@RestPath UUID meetingId, @Valid @NotNull SlotProposalBody body) {
        ProposeSlot.Command command = new ProposeSlot.Command(meetingId, body.mandate(seenVersion()), body.slotId());
        return commands.run(
                CommandName.of("propose-slot", meetingId, body).actingFor(body.participantId()),
                occasion -> useCases.propose().handle(command, occasion),
                MeetingAnswers::changed);
    }

    @POST
    @Path("/slot-proposal-consent")
    @Operation(operationId = "consentToSlot", summary = "The other party consents to the proposed slot")
    @APIResponseSchema(value = MeetingView.class, responseCode = "200")
    public Uni<Response> consent(@RestPath UUID meetingId, @Valid @Nullable ActingBody body) {
        ActingBody said = ActingBody.orEmpty(body);
        ConsentToSlot.Command command = new ConsentToSlot.Command(meetingId, said.mandate(seenVersion()));
        return commands.run(
                CommandName.of("consent-to-slot", meetingId, said).actingFor(said.participantId()),
                occasion -> useCases.consent().handle(command, occasion),
                MeetingAnswers::changed);
    }

    @POST
    @Path("/slot-proposal-refusal")
    @Operation(operationId = "refuseSlot", summary = "The other party refuses the proposed slot")
    @APIResponseSchema(value = MeetingView.class, responseCode = "200")
    public Uni<Response> refuse(@RestPath UUID meetingId, @Valid @Nullable ActingBody body) {
        ActingBody said = ActingBody.orEmpty(body);
        RefuseSlot.Command command = new RefuseSlot.Command(meetingId, said.mandate(seenVersion()));
        return commands.run(
                CommandName.of("refuse-slot", meetingId, said).actingFor(said.participantId()),
                occasion -> useCases.refuse().handle(command, occasion),
                MeetingAnswers::changed);
    }

    @POST
    @Path("/unscheduling")
    @RolesAllowed("organiser")
    @Operation(operationId = "unscheduleMeeting", summary = "The organiser takes the slot away; the meeting waits")
    @APIResponseSchema(value = MeetingView.class, responseCode = "200")
    public Uni<Response> unschedule(@RestPath UUID meetingId, @Valid @Nullable ActingBody body) {
        ActingBody said = ActingBody.orEmpty(body);
        UnscheduleMeeting.Command command = new UnscheduleMeeting.Command(meetingId, said.mandate(seenVersion()));
        return commands.run(
                CommandName.of("unschedule-meeting", meetingId, said).actingFor(said.participantId()),
                occasion -> useCases.unschedule().handle(command, occasion),
                MeetingAnswers::changed);
    }

    private @Nullable Long seenVersion() {
        return request.expectedVersion().orElse(null);
    }
}
