package dev.entente.agreements.roster.usecase;

import dev.entente.agreements.roster.domain.Participant;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Replaces our copy of a participant by what registration says now. */
@ApplicationScoped
public class KeepParticipant {
    private final Participants participants;

    KeepParticipant(Participants participants) {
        this.participants = participants;
    }

    public Uni<Void> handle(Participant participant) {
        return participants.keep(participant);
    }
}
