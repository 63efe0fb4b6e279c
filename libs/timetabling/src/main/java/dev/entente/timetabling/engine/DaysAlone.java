package dev.entente.timetabling.engine;

import dev.entente.timetabling.model.TimetablingProblem;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Breaks that participants have even if everybody else came whenever it suits them: their own forbidden slots, and those of
 * the people they meet, leave no room for a day in one piece. Each of them has these breaks in every timetable, so together
 * they are a bound, for events of any size and within milliseconds.
 */
public final class DaysAlone {
    private static final int NOBODY = -1;

    private final Grid grid;
    /** slot → position of the meeting among the participant's own that takes it, or NOBODY */
    private final int[] takenBy;
    /** slot → the last attempt that tried it */
    private final int[] tried;

    private int attempt;

    public DaysAlone(TimetablingProblem problem) {
        this(new Grid(problem));
    }

    DaysAlone(Grid grid) {
        this.grid = grid;
        this.takenBy = new int[grid.slots];
        this.tried = new int[grid.slots];
    }

    /** Of a timetable that places all meetings. */
    public int breaks() {
        int breaks = 0;
        for (int participant = 0; participant < grid.participants; participant++) {
            breaks += breaksOf(grid.meetingsOf[participant]);
        }
        return breaks;
    }

    /** Of one participant, in a timetable that places these of its meetings. */
    public int breaksOf(int participant, IntPredicate isPlaced) {
        return breaksOf(
                Arrays.stream(grid.meetingsOf[participant]).filter(isPlaced).toArray());
    }

    private int breaksOf(int[] own) {
        int byLength = byLength(own);
        return byLength > 0 || grid.stretches > 1 || fitsInOnePiece(own) ? byLength : 1;
    }

    /**
     * Counts pieces only: one of each stretch is for nothing, each further one is a break. The longest are enough when any
     * are.
     */
    private int byLength(int[] own) {
        var possible = possibleSlots(own);
        var longest = new int[grid.stretches];
        var others = new int[grid.slots + 1];
        int length = 0;
        for (int slot = 0; slot < grid.slots; slot++) {
            if (!possible[slot]) {
                length = 0;
                continue;
            }
            length = grid.continues(slot) ? length + 1 : 1;
            if (slot + 1 == grid.slots || !possible[slot + 1] || !grid.continues(slot + 1)) {
                int stretch = grid.stretchOf[slot];
                others[Math.min(length, longest[stretch])]++;
                longest[stretch] = Math.max(length, longest[stretch]);
            }
        }
        int left = own.length - Arrays.stream(longest).sum();
        int breaks = 0;
        for (int piece = grid.slots; piece > 0; piece--) {
            for (int i = 0; i < others[piece] && left > 0; i++) {
                left -= piece;
                breaks++;
            }
        }
        return breaks;
    }

    private boolean[] possibleSlots(int[] own) {
        var possible = new boolean[grid.slots];
        for (int meeting : own) {
            for (int slot : grid.choices[meeting]) {
                possible[slot] = true;
            }
        }
        return possible;
    }

    /** Whether as many slots in a row as there are meetings can take one each. */
    private boolean fitsInOnePiece(int[] own) {
        for (int first = 0; first + own.length <= grid.slots; first++) {
            if (canTake(own, first)) {
                return true;
            }
        }
        return own.length == 0;
    }

    /** A matching of meetings and slots, by augmenting paths. */
    private boolean canTake(int[] own, int first) {
        Arrays.fill(takenBy, NOBODY);
        for (int position = 0; position < own.length; position++) {
            attempt++;
            if (!finds(own, position, first)) {
                return false;
            }
        }
        return true;
    }

    private boolean finds(int[] own, int position, int first) {
        for (int slot = first; slot < first + own.length; slot++) {
            if (tried[slot] != attempt && grid.allows(own[position], slot)) {
                tried[slot] = attempt;
                if (takenBy[slot] == NOBODY || finds(own, takenBy[slot], first)) {
                    takenBy[slot] = position;
                    return true;
                }
            }
        }
        return false;
    }
}
