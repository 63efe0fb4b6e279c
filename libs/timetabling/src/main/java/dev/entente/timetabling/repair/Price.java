package dev.entente.timetabling.repair;

/**
 * What a repair costs, as one number: missing weight before everything, then moves and breaks as they are traded.
 */
record Price(long perMissingWeight, long perMove, long perBreak) {
    private static final long BREAK = 1_000;
    /** More than the breaks of any event are worth. */
    private static final long MOST_PER_MOVE = 1_000_000 * BREAK;
    /** More than moving a thousand meetings each, which is more than one chain ever does. */
    private static final long MISSING = 1_000 * MOST_PER_MOVE;

    /** Fewest moves only: what breaks there are does not matter. */
    static final Price MOVES_ALONE = new Price(MISSING, 1, 0);

    static Price of(double breaksPerMove) {
        // a little less than it must save, so that saving just as much is worth it
        double perMove = Math.max(1, Math.floor(Math.min(breaksPerMove, 1e6) * BREAK) - 1);
        return new Price(MISSING, (long) perMove, BREAK);
    }

    long of(Arrangement arrangement) {
        return perMissingWeight * arrangement.missingWeight()
                + perMove * arrangement.moved()
                + perBreak * arrangement.breaks();
    }
}
