package dev.entente.registration.participant.adapter;

import dev.entente.platform.rule.Occasion;
import dev.entente.platform.security.CallingRequest;
import dev.entente.platform.transaction.Answer;
import dev.entente.platform.transaction.CommandName;
import dev.entente.platform.transaction.Commands;
import dev.entente.registration.participant.domain.Participant;
import dev.entente.registration.participant.usecase.ApproveParticipant;
import dev.entente.registration.participant.usecase.Decision;
import dev.entente.registration.participant.usecase.RejectParticipant;
import dev.entente.registration.participant.usecase.WaitlistParticipant;
import dev.entente.registration.vocabulary.domain.SeenVersion;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/participants/{participantId}")
@Tag(name = "Decisions", description = "The organiser decides who takes part.")
class DecisionResource {
    private final Commands commands;
    private final CallingRequest request;
    private final ApproveParticipant approveParticipant;
    private final RejectParticipant rejectParticipant;
    private final WaitlistParticipant waitlistParticipant;

    DecisionResource(
            Commands commands,
            CallingRequest request,
            ApproveParticipant approveParticipant,
            RejectParticipant rejectParticipant,
            WaitlistParticipant waitlistParticipant) {
        this.commands = commands;
        this.request = request;
        this.approveParticipant = approveParticipant;
        this.rejectParticipant = rejectParticipant;
        this.waitlistParticipant = waitlistParticipant;
    }

    @POST
    @Path("/approval")
    @RolesAllowed("organiser")
    @Operation(summary = "Let somebody take part")
    @APIResponseSchema(value = ParticipantView.class, responseDescription = "The participant after the decision")
    public Uni<Response> approve(UUID participantId, @NotNull @Valid DecisionBody body) {
        return decide("approve-participant", participantId, body, approveParticipant::handle);
    }

    @POST
    @Path("/rejection")
    @RolesAllowed("organiser")
    @Operation(summary = "Turn somebody down", description = "Approving later stays possible.")
    @APIResponseSchema(value = ParticipantView.class, responseDescription = "The participant after the decision")
    public Uni<Response> reject(UUID participantId, @NotNull @Valid DecisionBody body) {
        return decide("reject-participant", participantId, body, rejectParticipant::handle);
    }

    @POST
    @Path("/waitlisting")
    @RolesAllowed("organiser")
    @Operation(summary = "Put somebody on the waiting list")
    @APIResponseSchema(value = ParticipantView.class, responseDescription = "The participant after the decision")
    public Uni<Response> waitlist(UUID participantId, @NotNull @Valid DecisionBody body) {
        return decide("waitlist-participant", participantId, body, waitlistParticipant::handle);
    }

    private Uni<Response> decide(
            String command,
            UUID participantId,
            DecisionBody body,
            BiFunction<Decision, Occasion, Uni<Participant>> useCase) {
        SeenVersion seen = new SeenVersion(request.expectedVersion().orElse(null));
        return commands.run(
                CommandName.of(command, participantId, body),
                occasion -> useCase.apply(body.on(participantId, seen), occasion),
                participant -> Answer.ok(ParticipantView.of(participant)).version(participant.factVersion()));
    }
}
