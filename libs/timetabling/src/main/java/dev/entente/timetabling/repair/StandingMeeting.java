package dev.entente.timetabling.repair;

import dev.entente.timetabling.model.Meeting;
import dev.entente.timetabling.model.SlotSet;
import java.util.Arrays;

/** A meeting of a standing timetable: what it may take, where it stands, and where it stood before the last change. */
final class StandingMeeting {
    static final int NOWHERE = -1;

    final int number;
    final int[] participants;
    final int pool;
    final int hall;
    final int weight;
    /** those that must be over before this one begins */
    int[] earlier;
    /** those that may begin only when this one is over */
    int[] later = {};

    SlotSet slots;
    /** its slots without those that its participants cannot take */
    final long[] possible;

    boolean locked;
    boolean cancelled;

    int slot = NOWHERE;
    int table = NOWHERE;
    /** the slot at which it has its table; while slots are tried out, not the one where it stands */
    int seatedAt = NOWHERE;

    int publishedSlot = NOWHERE;
    int publishedTable = NOWHERE;

    /** Whether it counts as missing while it has no place. */
    boolean expected;
    /** Whether it may be left without a place; meetings that a change does not hit keep one. */
    boolean droppable;
    /** Whether it has been taken up since the last change. */
    boolean touched;
    /** its place among the {@link Occupants} of its slot */
    int position;

    StandingMeeting(int number, Meeting meeting, int hall, int words) {
        this.number = number;
        this.participants =
                meeting.participants().stream().mapToInt(Integer::intValue).toArray();
        this.pool = meeting.pool();
        this.hall = hall;
        this.weight = meeting.weight();
        this.earlier = meeting.after().stream().mapToInt(Integer::intValue).toArray();
        this.slots = meeting.slots();
        this.locked = meeting.locked();
        this.possible = new long[words];
    }

    boolean isPlaced() {
        return slot != NOWHERE;
    }

    boolean isMoved() {
        return publishedSlot != NOWHERE && slot != NOWHERE && slot != publishedSlot;
    }

    boolean isReseated() {
        return slot != NOWHERE && slot == publishedSlot && table != publishedTable;
    }

    boolean mayTake(int wanted) {
        return (possible[wanted >> 6] >> wanted & 1) != 0;
    }

    void precedes(StandingMeeting other) {
        later = with(later, other.number);
    }

    void follows(StandingMeeting other) {
        earlier = with(earlier, other.number);
    }

    private static int[] with(int[] numbers, int another) {
        int[] more = Arrays.copyOf(numbers, numbers.length + 1);
        more[numbers.length] = another;
        return more;
    }

    /** As a problem says it; the numbers of others stay what they are. */
    Meeting asMeeting(int slotCount) {
        return new Meeting(
                Arrays.stream(participants).boxed().toList(),
                cancelled ? SlotSet.none(slotCount) : slots,
                weight,
                pool,
                Arrays.stream(earlier).boxed().toList(),
                locked && !cancelled);
    }
}
