package dev.entente.scheduling.timetable.domain;

import dev.entente.scheduling.timetable.domain.TimetableProblem.Meeting;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Slot;
import java.util.List;

/**
 * Who meets whom at an event, and when as things stand.
 *
 * @param slots in the order of time
 * @param meetings all that are accepted or scheduled
 */
public record EventCalendar(List<Slot> slots, List<Meeting> meetings) {
    public EventCalendar {
        slots = List.copyOf(slots);
        meetings = List.copyOf(meetings);
    }
}
