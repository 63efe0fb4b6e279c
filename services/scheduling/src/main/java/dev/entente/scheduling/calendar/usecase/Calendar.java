package dev.entente.scheduling.calendar.usecase;

import dev.entente.scheduling.calendar.domain.CalendarEntry;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** The matchmaking events that scheduling knows. */
public interface Calendar {

    /** Replaces what was known; waits for the commands under way on this event's meetings. */
    Uni<Void> keep(CalendarEntry entry);

    /** Cancels an event that registration does not know any more. False if it is not known here either. */
    Uni<Boolean> cancel(UUID matchmakingEventId);
}
