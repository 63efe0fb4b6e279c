package dev.entente.registration.participant.adapter;

import dev.entente.platform.transaction.Answer;
import dev.entente.platform.transaction.CommandName;
import dev.entente.platform.transaction.Commands;
import dev.entente.registration.participant.usecase.AcceptInvitation;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/invitation-acceptances")
@Tag(name = "Invitations")
class InvitationAcceptanceResource {
    private final Commands commands;
    private final AcceptInvitation acceptInvitation;

    InvitationAcceptanceResource(Commands commands, AcceptInvitation acceptInvitation) {
        this.commands = commands;
        this.acceptInvitation = acceptInvitation;
    }

    @POST
    @RolesAllowed("participant")
    @Operation(summary = "Accept an invitation", description = "The caller's account acts for the participant then.")
    @APIResponseSchema(value = ParticipantView.class, responseDescription = "The participant")
    public Uni<Response> accept(@NotNull @Valid InvitationAcceptanceBody body) {
        return commands.run(
                CommandName.of("accept-invitation", "", body),
                occasion -> acceptInvitation.handle(new AcceptInvitation.Command(body.code()), occasion),
                participant -> Answer.ok(ParticipantView.of(participant)).version(participant.factVersion()));
    }
}
