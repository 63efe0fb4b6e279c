package dev.entente.scheduling.timetable.domain;

import dev.entente.scheduling.timetable.domain.TimetableProblem.Slot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * How pleasant the days of all participants are.
 *
 * @param days each participant's own
 */
public record DayQuality(Map<UUID, Day> days) {
    public DayQuality {
        days = Map.copyOf(days);
    }

    /**
     * One participant's day.
     *
     * @param breaks idle runs between two meetings within a session
     * @param idleSlots slots in these runs
     */
    public record Day(int meetings, int breaks, int idleSlots) {
        public static final Day EMPTY = new Day(0, 0, 0);
    }

    /**
     * @param slots in the order of time
     * @param meetsAt per participant, the slots at which it meets somebody
     */
    public static DayQuality of(List<Slot> slots, Map<UUID, Set<UUID>> meetsAt) {
        Map<UUID, Day> days = new HashMap<>();
        meetsAt.forEach((participantId, own) -> days.put(participantId, day(slots, own)));
        return new DayQuality(days);
    }

    public int breaks() {
        return days.values().stream().mapToInt(Day::breaks).sum();
    }

    public int idleSlots() {
        return days.values().stream().mapToInt(Day::idleSlots).sum();
    }

    /** By how many breaks the participant with most differs from the one with fewest. */
    public int fairness() {
        int most = days.values().stream().mapToInt(Day::breaks).max().orElse(0);
        int fewest = days.values().stream().mapToInt(Day::breaks).min().orElse(0);
        return most - fewest;
    }

    private static Day day(List<Slot> slots, Set<UUID> own) {
        int meetings = 0;
        int breaks = 0;
        int idle = 0;
        int waiting = 0;
        UUID session = null;
        boolean metInSession = false;
        for (Slot slot : slots) {
            if (!slot.sessionId().equals(session)) {
                session = slot.sessionId();
                metInSession = false;
                waiting = 0;
            }
            if (own.contains(slot.slotId())) {
                meetings++;
                breaks += metInSession && waiting > 0 ? 1 : 0;
                idle += metInSession ? waiting : 0;
                metInSession = true;
                waiting = 0;
            } else {
                waiting++;
            }
        }
        return new Day(meetings, breaks, idle);
    }
}
