package dev.entente.scheduling.timetable.domain;

import java.util.List;
import java.util.UUID;

/**
 * Who has most breaks, and how much of that is for their own days.
 *
 * @param breaks as many as nobody exceeds
 * @param participants who has as many, {@link #MOST_NAMED} at most
 */
public record WorstOff(int breaks, List<Day> participants) {
    public static final int MOST_NAMED = 10;

    public WorstOff {
        participants = List.copyOf(participants);
    }

    /**
     * @param breaksAlone breaks that it would have even if everybody else came whenever it suits: slots at which it, or somebody it
     *     meets, is away, or that are booked, leave no day with fewer; the others come from fitting everybody's days together
     */
    public record Day(UUID participantId, int meetings, int breaksAlone) {}
}
