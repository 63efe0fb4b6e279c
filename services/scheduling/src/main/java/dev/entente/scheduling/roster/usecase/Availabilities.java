package dev.entente.scheduling.roster.usecase;

import dev.entente.scheduling.roster.domain.Availability;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** When participants are free, as they say. */
public interface Availabilities {

    /** For reading: not found when there is no such participant at this event. */
    Uni<Availability> get(UUID matchmakingEventId, UUID participantId);

    /** For change: waits for bookings of this participant; refuses one that scheduling has not heard of. */
    Uni<Availability> lock(UUID matchmakingEventId, UUID participantId);

    /** Which of these are slots of the event and which of them the participant has a meeting in. */
    Uni<SlotCheck> check(Availability wanted);

    Uni<Void> keep(Availability availability);

    /**
     * They cannot come at these slots either; waits for bookings of these participants.
     *
     * @param absentAt participant → slots
     */
    Uni<Void> lessen(UUID matchmakingEventId, Map<UUID, Set<UUID>> absentAt);

    record SlotCheck(List<UUID> foreignSlotIds, List<UUID> bookedSlotIds) {}
}
