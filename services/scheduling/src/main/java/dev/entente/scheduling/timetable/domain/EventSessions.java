package dev.entente.scheduling.timetable.domain;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * How an event's sessions are called and divided.
 *
 * @param names session → its name, in the organiser's words
 * @param slotMinutes all lengths that slots have
 */
public record EventSessions(Map<UUID, String> names, Set<Integer> slotMinutes) {
    public EventSessions {
        names = Map.copyOf(names);
        slotMinutes = Set.copyOf(slotMinutes);
    }
}
