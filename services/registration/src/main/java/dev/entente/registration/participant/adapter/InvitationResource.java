package dev.entente.registration.participant.adapter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.platform.transaction.Answer;
import dev.entente.platform.transaction.CommandName;
import dev.entente.platform.transaction.Commands;
import dev.entente.registration.participant.usecase.InvitationCodes;
import dev.entente.registration.participant.usecase.InviteParticipant;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/participants/{participantId}/invitations")
@Tag(name = "Invitations", description = "How an account comes to act for a participant that an organiser entered.")
class InvitationResource {
    private final Commands commands;
    private final InviteParticipant inviteParticipant;
    private final InvitationCodes codes;
    private final ObjectMapper json;

    InvitationResource(
            Commands commands, InviteParticipant inviteParticipant, InvitationCodes codes, ObjectMapper json) {
        this.commands = commands;
        this.inviteParticipant = inviteParticipant;
        this.codes = codes;
        this.json = json;
    }

    @POST
    @RolesAllowed("organiser")
    @Operation(summary = "Make an invitation code", description = "Earlier codes for the participant become void.")
    @APIResponseSchema(value = InvitationView.class, responseCode = "201", responseDescription = "The invitation")
    public Uni<Response> invite(UUID participantId) {
        return commands.run(
                        CommandName.of("invite-participant", participantId, null),
                        occasion -> inviteParticipant.handle(new InviteParticipant.Command(participantId), occasion),
                        invitation -> Answer.created(
                                "/v1/participants/" + participantId + "/invitations/" + invitation.id(),
                                InvitationView.withoutCode(invitation)))
                .map(this::withCode);
    }

    private Response withCode(Response kept) {
        try {
            InvitationView invitation = json.readValue((String) kept.getEntity(), InvitationView.class);
            return Response.fromResponse(kept)
                    .entity(invitation.with(codes.codeOf(invitation.invitationId())))
                    .build();
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
