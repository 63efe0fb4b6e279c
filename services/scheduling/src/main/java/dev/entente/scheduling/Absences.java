package dev.entente.scheduling;

import io.smallrye.mutiny.Uni;
import java.util.Set;
import java.util.UUID;

/** What timetables tell of participants: that they cannot come at some slots after all. */
public interface Absences {

    /** Waits for bookings of this participant. */
    Uni<Void> note(UUID matchmakingEventId, UUID participantId, Set<UUID> slotIds);
}
