package dev.entente.timetabling.engine;

/** Picks a slot where a participant's runs of meetings begin, end or could grow; NOWHERE when there is none. */
final class RunEdges {
    private final Board board;
    private final Grid grid;
    private final Chance chance;

    RunEdges(Board board, Chance chance) {
        this.board = board;
        this.grid = board.grid;
        this.chance = chance;
    }

    /** A slot at which a run begins or ends. */
    int ofRun(int participant) {
        return random(participant, true, Board.NOWHERE);
    }

    /** A free slot beside a run, one that touches more than the slot left out. */
    int besideRun(int participant, int leftOut) {
        return random(participant, false, leftOut);
    }

    private int random(int participant, boolean busyOnes, int leftOut) {
        int base = participant * grid.words;
        int chosen = Board.NOWHERE;
        int seen = 0;
        for (int word = 0; word < grid.words; word++) {
            long candidates = busyOnes ? edges(base, word) : beside(base, word, leftOut);
            int count = Long.bitCount(candidates);
            if (count > 0 && chance.below(seen + count) >= seen) {
                chosen = (word << 6) + bit(candidates, chance.below(count));
            }
            seen += count;
        }
        return chosen;
    }

    private long edges(int base, int word) {
        long day = board.busy[base + word];
        return day & ~(before(base, word, Board.NOWHERE) & after(base, word, Board.NOWHERE));
    }

    private long beside(int base, int word, int leftOut) {
        long day = board.busy[base + word];
        return (before(base, word, leftOut) | after(base, word, leftOut)) & ~day;
    }

    /** Slots whose predecessor in the stretch is busy. */
    private long before(int base, int word, int leftOut) {
        long carry = word > 0 ? day(base, word - 1, leftOut) >>> 63 : 0;
        return ((day(base, word, leftOut) << 1) | carry) & grid.continues[word];
    }

    /** Slots whose successor in the stretch is busy. */
    private long after(int base, int word, int leftOut) {
        long here = (day(base, word, leftOut) & grid.continues[word]) >>> 1;
        if (word + 1 < grid.words) {
            here |= (day(base, word + 1, leftOut) & grid.continues[word + 1] & 1) << 63;
        }
        return here;
    }

    private long day(int base, int word, int leftOut) {
        long day = board.busy[base + word];
        return leftOut >> 6 == word && leftOut != Board.NOWHERE ? day & ~(1L << leftOut) : day;
    }

    private static int bit(long bits, int index) {
        long left = bits;
        for (int i = 0; i < index; i++) {
            left &= left - 1;
        }
        return Long.numberOfTrailingZeros(left);
    }
}
