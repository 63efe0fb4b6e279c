package dev.entente.scheduling;

import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What timetables tell of participants: that they cannot come at some slots after all. */
public interface Absences {

    /**
     * Waits for bookings of these participants.
     *
     * @param absentAt participant → slots
     */
    Uni<Void> note(UUID matchmakingEventId, Map<UUID, Set<UUID>> absentAt);
}
