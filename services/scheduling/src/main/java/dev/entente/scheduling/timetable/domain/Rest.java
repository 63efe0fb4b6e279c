package dev.entente.scheduling.timetable.domain;

import java.util.NavigableSet;

/**
 * What every participant is granted within a session.
 *
 * @param afterMeetings how many meetings may follow one another without a rest; 1 leaves a buffer after each
 * @param slots how many idle slots are a rest; fewer do not end a row of meetings
 */
public record Rest(int afterMeetings, int slots) {

    /**
     * Whether meetings at these places in the order of time keep it.
     *
     * @param ofOneSession numbers of slots of one session that follow one another without a gap
     */
    boolean isKeptBy(NavigableSet<Integer> ofOneSession) {
        int row = 0;
        int last = Integer.MIN_VALUE;
        for (int slot : ofOneSession) {
            boolean rested = row == 0 || slot - last > slots;
            row = rested ? 1 : row + 1;
            if (row > afterMeetings) {
                return false;
            }
            last = slot;
        }
        return true;
    }
}
