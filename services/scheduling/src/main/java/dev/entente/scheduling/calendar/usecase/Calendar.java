package dev.entente.scheduling.calendar.usecase;

import dev.entente.scheduling.calendar.domain.CalendarEntry;
import io.smallrye.mutiny.Uni;

/** The matchmaking events that scheduling knows. */
public interface Calendar {

    /** Replaces what was known; waits for the commands under way on this event's meetings. */
    Uni<Void> keep(CalendarEntry entry);
}
