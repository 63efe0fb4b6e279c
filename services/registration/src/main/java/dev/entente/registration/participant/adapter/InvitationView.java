package dev.entente.registration.participant.adapter;

import dev.entente.registration.participant.domain.Invitation;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** It is kept with the idempotency key as it leaves the command, which is why the code is put in only afterwards. */
@Schema(name = "Invitation")
record InvitationView(
        UUID invitationId,
        UUID participantId,

        @Schema(description = "Works once, until it expires.") @Nullable
        String code,

        Instant expiresAt) {

    static InvitationView withoutCode(Invitation invitation) {
        return new InvitationView(invitation.id(), invitation.participantId(), null, invitation.expiresAt());
    }

    InvitationView with(String itsCode) {
        return new InvitationView(invitationId, participantId, itsCode, expiresAt);
    }
}
