package dev.entente.timetabling.engine;

import java.util.Arrays;

/**
 * The meetings that must change between two slots together so that nobody is needed twice: a Kempe chain, or several.
 * Only participants at a chain's ends, who have a meeting in one of the two slots and not in the other, see their day
 * change.
 */
final class Chain {
    /** of all of a slot */
    private static final double LAST_TABLES = 0.03;

    private static final int NOBODY = -1;

    private final Board board;
    private final Grid grid;
    private final int[] meetings;
    /** where each of them stood when it was taken in */
    private final int[] standing;

    /** of whom it stands in the way, who need not be looked at again */
    private final int[] by;

    private final int[] ends;
    /** meeting → the last search that took it in; saves clearing between searches */
    private final int[] takenIn;

    private int search;
    private int size;
    private int endCount;
    private int one;
    private int other;
    /** pool → how many more meetings the other slot gets */
    private final int[] shift;

    private final boolean isOnePool;
    private final boolean ordered;

    Chain(Board board) {
        this.board = board;
        this.grid = board.grid;
        meetings = new int[grid.meetings];
        standing = new int[grid.meetings];
        by = new int[grid.meetings];
        takenIn = new int[grid.meetings];
        ends = new int[grid.participants];
        shift = new int[grid.tables.length];
        isOnePool = shift.length == 1;
        boolean anyOrder = false;
        for (var earlier : grid.before) {
            anyOrder |= earlier.length > 0;
        }
        ordered = anyOrder;
    }

    /**
     * Collects what moves with a meeting when it changes to the other slot.
     *
     * @return false when one of them may not move
     */
    boolean begin(int meeting, int otherSlot) {
        search++;
        size = 0;
        endCount = 0;
        one = board.slotOf[meeting];
        other = otherSlot;
        Arrays.fill(shift, 0);
        return grow(meeting);
    }

    /** Takes in a further chain between the same two slots. */
    boolean grow(int meeting) {
        int next = size;
        takeIn(meeting, board.slotOf[meeting], NOBODY);
        while (next < size) {
            int reachedBy = by[next];
            int from = standing[next];
            int each = meetings[next++];
            int to = from == one ? other : one;
            if (!grid.mayMove(each, to)) {
                return false;
            }
            shift[isOnePool ? 0 : grid.pool[each]] += from == one ? 1 : -1;
            int last = grid.firstAttendee[each + 1];
            for (int i = grid.firstAttendee[each]; i < last; i++) {
                int participant = grid.attendeesInRow[i];
                if (participant != reachedBy) {
                    follow(participant, to);
                }
            }
        }
        return true;
    }

    private void follow(int participant, int to) {
        int neighbour = board.at(participant, to);
        if (neighbour == Board.NOWHERE) {
            ends[endCount++] = participant;
        } else if (takenIn[neighbour] != search) {
            takeIn(neighbour, to, participant);
        }
    }

    private void takeIn(int meeting, int slot, int participant) {
        takenIn[meeting] = search;
        by[size] = participant;
        standing[size] = slot;
        meetings[size++] = meeting;
    }

    boolean contains(int meeting) {
        return takenIn[meeting] == search;
    }

    /** The first slot that would hold more meetings than it has tables, or NOWHERE. */
    int overfullSlot() {
        for (int pool = 0; pool < shift.length; pool++) {
            if (shift[pool] > 0 && board.load[pool * grid.slots + other] + shift[pool] > grid.tables[pool][other]) {
                return other;
            }
            if (shift[pool] < 0 && board.load[pool * grid.slots + one] - shift[pool] > grid.tables[pool][one]) {
                return one;
            }
        }
        return Board.NOWHERE;
    }

    /** How many more meetings there would be than tables after the swap, over both slots. */
    int overloadDelta() {
        int delta = 0;
        for (int pool = 0; pool < shift.length; pool++) {
            if (shift[pool] != 0) {
                delta += overloadDelta(pool, other, shift[pool]) + overloadDelta(pool, one, -shift[pool]);
            }
        }
        return delta;
    }

    private int overloadDelta(int pool, int slot, int more) {
        int load = board.load[pool * grid.slots + slot];
        int tables = grid.tables[pool][slot];
        return Math.max(0, load + more - tables) - Math.max(0, load - tables);
    }

    /**
     * How much more crowded the two slots would be. A slot is crowded when its last tables are taken, by the square of how
     * many of them are: so the last of many counts for nearly 1, the ones before it for less, and an only one for a half.
     */
    double crowdingDelta() {
        double delta = 0;
        for (int pool = 0; pool < shift.length; pool++) {
            if (shift[pool] != 0) {
                delta += crowdingDelta(pool, other, shift[pool]) + crowdingDelta(pool, one, -shift[pool]);
            }
        }
        return delta;
    }

    private double crowdingDelta(int pool, int slot, int more) {
        int load = board.load[pool * grid.slots + slot];
        int tables = grid.tables[pool][slot];
        double last = Math.max(1, LAST_TABLES * tables);
        double now = Math.max(0, load - tables + last);
        double then = Math.max(0, load + more - tables + last);
        return (then * then - now * now) / (2 * last);
    }

    /** Whether the swap would leave somebody without a rest. */
    boolean tiresSomebody() {
        for (int i = 0; i < endCount; i++) {
            if (tirednessDelta(ends[i]) > 0) {
                return true;
            }
        }
        return false;
    }

    /** How many more meetings would follow too many others without a rest after the swap. */
    int tirednessDelta() {
        int delta = 0;
        if (grid.anyTired) {
            for (int i = 0; i < endCount; i++) {
                delta += tirednessDelta(ends[i]);
            }
        }
        return delta;
    }

    private int tirednessDelta(int participant) {
        if (grid.isTireless(participant)) {
            return 0;
        }
        board.toggle(participant, one);
        board.toggle(participant, other);
        int then = board.tiredness.of(participant, board.busy, participant * grid.words);
        board.toggle(participant, one);
        board.toggle(participant, other);
        return then - board.tiredOf[participant];
    }

    int size() {
        return size;
    }

    int meeting(int index) {
        return meetings[index];
    }

    int slotBefore(int index) {
        return standing[index];
    }

    int slotAfter(int index) {
        return opposite(standing[index]);
    }

    int endCount() {
        return endCount;
    }

    int end(int index) {
        return ends[index];
    }

    /** How many more pairs would be in the wrong order after the swap. */
    int disorderDelta() {
        if (!ordered) {
            return 0;
        }
        int delta = 0;
        for (int i = 0; i < size; i++) {
            int meeting = meetings[i];
            int from = board.slotOf[meeting];
            int to = from == one ? other : one;
            for (int earlier : grid.before[meeting]) {
                int there = board.slotOf[earlier];
                if (there != Board.NOWHERE) {
                    int thereAfter = contains(earlier) ? opposite(there) : there;
                    delta += (thereAfter >= to ? 1 : 0) - (there >= from ? 1 : 0);
                }
            }
            for (int later : grid.later[meeting]) {
                int there = board.slotOf[later];
                // a pair within the chain was counted from its later meeting
                if (there != Board.NOWHERE && !contains(later)) {
                    delta += (there <= to ? 1 : 0) - (there <= from ? 1 : 0);
                }
            }
        }
        return delta;
    }

    private int opposite(int slot) {
        return slot == one ? other : one;
    }

    int oneSlot() {
        return one;
    }

    int otherSlot() {
        return other;
    }
}
