package dev.entente.scheduling.roster.usecase;

import dev.entente.scheduling.roster.domain.RosterEntry;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** The participants that scheduling knows. */
public interface Roster {

    /** Replaces what was known; waits for bookings of this participant that are under way. */
    Uni<Void> keep(RosterEntry entry);

    /** Takes a participant off that registration does not know any more; nobody stands for it. False if it is not known here. */
    Uni<Boolean> withdraw(UUID participantId);

    /** Lets the participant's meetings name the account that stands for it now; consumers check ownership by it. */
    Uni<Void> nameAccountInMeetings(RosterEntry entry);
}
