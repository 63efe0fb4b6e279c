package dev.entente.agreements.roster.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Registration was restored to a time before this participant, so no account stands for it. Our copy stays, because what
 * it told and signed does; the organiser can act on it.
 */
@ApplicationScoped
public class ForgetVoidParticipant {
    private final Participants participants;

    ForgetVoidParticipant(Participants participants) {
        this.participants = participants;
    }

    public Uni<Void> handle(UUID participantId) {
        return participants.forgetAccount(participantId);
    }
}
