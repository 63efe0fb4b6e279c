package dev.entente.registration.participant.adapter;

import dev.entente.platform.security.CallingRequest;
import dev.entente.platform.transaction.Answer;
import dev.entente.platform.transaction.CommandName;
import dev.entente.platform.transaction.Commands;
import dev.entente.platform.transaction.Reads;
import dev.entente.registration.participant.usecase.ChangeParticipant;
import dev.entente.registration.participant.usecase.Participants;
import dev.entente.registration.participant.usecase.WithdrawParticipant;
import dev.entente.registration.vocabulary.domain.SeenVersion;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/participants/{participantId}")
@Tag(name = "Participants")
class ParticipantResource {
    private final Commands commands;
    private final Reads reads;
    private final CallingRequest request;
    private final Participants participants;
    private final ChangeParticipant changeParticipant;
    private final WithdrawParticipant withdrawParticipant;

    ParticipantResource(
            Commands commands,
            Reads reads,
            CallingRequest request,
            Participants participants,
            ChangeParticipant changeParticipant,
            WithdrawParticipant withdrawParticipant) {
        this.commands = commands;
        this.reads = reads;
        this.request = request;
        this.participants = participants;
        this.changeParticipant = changeParticipant;
        this.withdrawParticipant = withdrawParticipant;
    }

    @GET
    @RolesAllowed({"organiser", "participant"})
    @Operation(summary = "Read a participant")
    @APIResponseSchema(value = ParticipantView.class, responseDescription = "The participant")
    public Uni<Response> get(UUID participantId) {
        return reads.run(occasion -> participants
                        .get(participantId, occasion.actor().accountId())
                        .map(ParticipantView::of))
                .map(view -> Response.ok(view)
                        .header("ETag", "\"" + view.version() + "\"")
                        .build());
    }

    @PUT
    @RolesAllowed({"organiser", "participant"})
    @Operation(summary = "Correct a participant", description = "By its own account or by the organiser.")
    @APIResponseSchema(value = ParticipantView.class, responseDescription = "The participant after the change")
    public Uni<Response> change(UUID participantId, @NotNull @Valid ParticipantChangeBody body) {
        SeenVersion seen = SeenVersion.of(request.requiredVersion());
        return commands.run(
                CommandName.of("change-participant", participantId, body),
                occasion -> changeParticipant.handle(body.toChange(participantId, seen), occasion),
                participant -> Answer.ok(ParticipantView.of(participant)).version(participant.factVersion()));
    }

    @POST
    @Path("/withdrawal")
    @RolesAllowed({"organiser", "participant"})
    @Operation(
            summary = "Withdraw",
            description = "Until the last session closes. Meetings to come are cancelled; what was held counts.")
    @APIResponseSchema(value = ParticipantView.class, responseDescription = "The participant after the change")
    public Uni<Response> withdraw(UUID participantId, @NotNull @Valid DecisionBody body) {
        SeenVersion seen = new SeenVersion(request.expectedVersion().orElse(null));
        return commands.run(
                CommandName.of("withdraw-participant", participantId, body),
                occasion -> withdrawParticipant.handle(body.on(participantId, seen), occasion),
                participant -> Answer.ok(ParticipantView.of(participant)).version(participant.factVersion()));
    }
}
