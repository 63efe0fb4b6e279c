package dev.entente.timetabling.repair;

import dev.entente.timetabling.model.Meeting;
import dev.entente.timetabling.model.SlotSet;
import java.util.List;

/**
 * What became different after a timetable was published. Participants, meetings, pools and slots count from 0. What has
 * begun already stays as it is: of slots in the past nothing changes.
 */
public sealed interface Change {
    /** Nobody sees the participant again from a slot on. */
    record ParticipantGone(int participant, int from) implements Change {}

    /** A participant is late, or busy with something else, at some slots. */
    record ParticipantAway(int participant, SlotSet slots) implements Change {}

    /** A participant can meet others at slots at which it was not available. */
    record ParticipantBack(int participant, SlotSet slots) implements Change {}

    /** A pool has fewer tables at some slots; its last ones are those that are missing. */
    record TablesLost(int pool, SlotSet slots, int tables) implements Change {}

    /** A pool has more tables at some slots. */
    record TablesBack(int pool, SlotSet slots, int tables) implements Change {}

    /** No meeting at all can be at a slot. */
    record SlotLost(int slot) implements Change {}

    /**
     * One more meeting wants a place; it gets the next number.
     *
     * @param before meetings there are that may begin only when it is over
     */
    record MeetingAdded(Meeting meeting, List<Integer> before) implements Change {
        public MeetingAdded {
            before = List.copyOf(before);
        }

        public MeetingAdded(Meeting meeting) {
            this(meeting, List.of());
        }
    }

    /** A meeting need not take place; it keeps its number and gets no place again. */
    record MeetingCancelled(int meeting) implements Change {}
}
