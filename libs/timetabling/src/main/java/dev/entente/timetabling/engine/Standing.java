package dev.entente.timetabling.engine;

/**
 * How good a sound timetable is, from what counts most to what counts least; less is better everywhere.
 *
 * @param lack see {@link Board#lack()}
 * @param breaks of all participants
 * @param comfort idle slots, then who has most breaks; the same for all when meetings are not chosen
 */
record Standing(long lack, int breaks, long comfort) {
    /** No timetable is there. */
    static final Standing NONE = new Standing(Long.MAX_VALUE, Integer.MAX_VALUE, Long.MAX_VALUE);

    static Standing of(Board board, boolean comfortCounts) {
        return new Standing(board.lack(), board.breaks, comfortCounts ? comfort(board) : 0);
    }

    private static long comfort(Board board) {
        return (long) board.idle << 32 | board.mostBreaks();
    }

    /** Whether this one, if the board is sound, is worse than what is on it. */
    boolean isBeatenBy(Board board, boolean comfortCounts) {
        long lackThere = board.lack();
        if (lackThere != lack) {
            return lackThere < lack;
        }
        if (board.breaks != breaks) {
            return board.breaks < breaks;
        }
        return comfortCounts && comfort(board) < comfort;
    }

    /** Whether what is on the board, if it is sound, misses no more and has no more breaks. */
    boolean isMatchedBy(Board board) {
        return board.lack() <= lack && board.breaks <= breaks;
    }
}
