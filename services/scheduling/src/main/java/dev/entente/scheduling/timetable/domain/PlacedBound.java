package dev.entente.scheduling.timetable.domain;

import dev.entente.scheduling.roster.domain.Presence;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/**
 * How many meetings any timetable could place at most: each takes a place in two diaries, and one table of its kind.
 * Valid for every timetable, though not always reached.
 */
final class PlacedBound {
    private PlacedBound() {}

    static int of(TimetableProblem problem, Diaries diaries, Seats seats) {
        int places = 0;
        for (UUID participant : diaries.participants()) {
            places += diaries.capacity(participant);
        }
        return Math.min(places / 2, seated(problem, seats));
    }

    private static int seated(TimetableProblem problem, Seats seats) {
        Map<Presence, Integer> wished = new EnumMap<>(Presence.class);
        problem.meetings().forEach(meeting -> wished.merge(seats.kind(meeting), 1, Integer::sum));
        return wished.entrySet().stream()
                .mapToInt(kind -> Math.min(kind.getValue(), seats.room(kind.getKey())))
                .sum();
    }
}
