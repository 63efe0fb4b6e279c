package dev.entente.agreements.roster.usecase;

import dev.entente.agreements.roster.domain.Participant;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Our copies of participants. */
public interface Participants {
    Uni<Void> keep(Participant participant);

    /** From now on no account acts for it. */
    Uni<Void> forgetAccount(UUID participantId);
}
