package dev.entente.timetabling.engine;

import java.util.Comparator;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** A first timetable: what is preferred first, then the meetings with least choice, each where it makes runs longer. */
final class Construction {
    private final Board board;
    private final Grid grid;
    private final Preference preference;
    private final Chance chance;

    Construction(Board board, Chance chance) {
        this.preference = board.preference;
        this.board = board;
        this.grid = board.grid;
        this.chance = chance;
    }

    void run() {
        var insertion = new Insertion(board, new Chain(board), chance);
        place(meeting -> preference.of(meeting) > 0);
        for (int i = board.unplaced.size() - 1; i >= 0; i--) {
            int meeting = board.unplaced.get(i);
            if (preference.of(meeting) > 0) {
                insertion.withoutLoss(meeting);
            }
        }
        place(meeting -> preference.of(meeting) == 0);
    }

    private void place(IntPredicate wanted) {
        IntStream.range(0, grid.meetings)
                .filter(wanted)
                .boxed()
                .sorted(Comparator.comparing((Integer meeting) -> !grid.locked[meeting])
                        .thenComparingInt(meeting -> -preference.of(meeting))
                        .thenComparingInt(meeting -> -urgency(meeting)))
                .forEach(this::placeWell);
    }

    /** Meetings of those involved, less the choice there is. */
    private int urgency(int meeting) {
        int busiest = 0;
        for (int participant : grid.attendees[meeting]) {
            busiest = Math.max(busiest, grid.meetingsOf[participant].length);
        }
        return busiest - grid.choices[meeting].length + grid.weight[meeting] * grid.slots;
    }

    private void placeWell(int meeting) {
        int best = Board.NOWHERE;
        int bestScore = Integer.MIN_VALUE;
        for (int slot : grid.choices[meeting]) {
            if (board.canTake(meeting, slot)) {
                int score = score(meeting, slot);
                if (score > bestScore) {
                    best = slot;
                    bestScore = score;
                }
            }
        }
        if (best != Board.NOWHERE) {
            board.place(meeting, best);
        }
    }

    private int score(int meeting, int slot) {
        int score = -4 * grid.meetings * board.disorderAt(meeting, slot) + chance.below(2);
        for (int participant : grid.attendees[meeting]) {
            score += neighbour(participant, slot - 1, slot) + neighbour(participant, slot + 1, slot + 1);
            score -= Math.abs(2 * slot - grid.slots) / grid.slots;
        }
        return score;
    }

    private int neighbour(int participant, int beside, int continuing) {
        boolean sameStretch =
                beside >= 0 && beside < grid.slots && (grid.continues[continuing >> 6] >> continuing & 1) != 0;
        return sameStretch && !board.isFree(participant, beside) ? 4 : 0;
    }
}
