package dev.entente.agreements.roster.usecase;

import dev.entente.agreements.roster.domain.Participant;
import io.smallrye.mutiny.Uni;

/** Our copies of participants. */
public interface Participants {
    Uni<Void> keep(Participant participant);
}
