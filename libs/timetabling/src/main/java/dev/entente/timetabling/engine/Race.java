package dev.entente.timetabling.engine;

import dev.entente.timetabling.model.Certificate.Status;
import dev.entente.timetabling.model.Goal;
import dev.entente.timetabling.model.ShadowPrices;
import java.util.function.BooleanSupplier;

/** What all that work on one timetable know together: the best so far, what is proven, and whether to go on. */
final class Race {
    /** Told of changes in order, by one thread at a time. */
    interface Listener {
        void changed(Race race);
    }

    private final Grid grid;
    private final long begunNanos = System.nanoTime();
    private final long limitNanos;
    private final BooleanSupplier cancelled;
    private final Reports reports;
    private final int[] best;
    private volatile long bestRank = Long.MAX_VALUE;
    private volatile long bestComfort;
    /** weight that no timetable places */
    private volatile long missing;
    /** breaks that every timetable has that misses no more */
    private volatile int lowerBound;

    private volatile boolean infeasible;
    private volatile boolean exhausted;
    private volatile boolean settled;
    private ShadowPrices prices;
    private double firstSeconds;
    private double bestSeconds;

    Race(Grid grid, long limitNanos, BooleanSupplier cancelled, Listener listener) {
        this.grid = grid;
        this.limitNanos = limitNanos;
        this.cancelled = cancelled;
        this.reports = new Reports(() -> listener.changed(this));
        this.prices = ShadowPrices.none(grid.participants);
        this.best = new int[grid.meetings];
    }

    /** Whether a board, if it is sound, beats all before: it misses less, or has fewer breaks, or is more comfortable. */
    boolean isBeatenBy(Board board) {
        long rank = rank(board);
        return rank < bestRank || (rank == bestRank && isChoice() && comfort(board) < bestComfort);
    }

    private static long rank(Board board) {
        return board.unplacedWeight << 32 | board.breaks;
    }

    /** What counts among equals when choosing: idle slots, then who has most breaks. */
    private static long comfort(Board board) {
        return (long) board.idle << 32 | board.mostBreaks();
    }

    private boolean isChoice() {
        return grid.goal == Goal.CHOOSE_AND_PLACE;
    }

    /** Whether a timetable is there that misses nothing but what no timetable can place. */
    boolean isComplete() {
        return bestRank >>> 32 <= missing;
    }

    /** Only when one is there. */
    private int bestBreaks() {
        return (int) bestRank;
    }

    int lowerBound() {
        return lowerBound;
    }

    long missing() {
        return missing;
    }

    /** Takes a sound board when it is better than all before. */
    void offer(Board board) {
        if (isBeatenBy(board)) {
            take(board);
        }
    }

    private synchronized void take(Board board) {
        if (!isBeatenBy(board)) {
            return;
        }
        long rank = rank(board);
        double now = seconds();
        if (bestRank == Long.MAX_VALUE || rank >>> 32 < bestRank >>> 32) {
            firstSeconds = now;
        }
        bestSeconds = now;
        System.arraycopy(board.slotOf, 0, best, 0, best.length);
        var before = status();
        bestRank = rank;
        bestComfort = comfort(board);
        if (status() == before) {
            reports.better();
        } else {
            reports.important();
        }
    }

    /** Tells what was held back, when it is time. */
    synchronized void tellIfDue() {
        reports.tellIfDue();
    }

    /** Tells what was held back, for nothing else will come. */
    synchronized void tellLast() {
        reports.last();
    }

    synchronized void proveAtLeast(int breaks) {
        if (breaks > lowerBound) {
            lowerBound = breaks;
            reports.important();
        }
    }

    /** Takes what a flow proves about weight, with its prices. */
    synchronized void proveMissing(long weight, ShadowPrices why) {
        prices = why;
        proveMissing(weight);
    }

    synchronized ShadowPrices prices() {
        return prices;
    }

    /** What was known of breaks was known of timetables that cannot be. */
    synchronized void proveMissing(long weight) {
        if (weight > missing) {
            missing = weight;
            lowerBound = 0;
            reports.important();
        }
    }

    synchronized void proveInfeasible() {
        infeasible = true;
        reports.important();
    }

    /** Ends the race because the moves that were allowed are made. */
    void exhaust() {
        exhausted = true;
    }

    /** Looks no longer for comfort once nothing else can get better. */
    void settle() {
        settled = true;
    }

    synchronized int[] best() {
        return best.clone();
    }

    synchronized boolean hasAny() {
        return bestRank != Long.MAX_VALUE;
    }

    synchronized double firstSeconds() {
        return firstSeconds;
    }

    synchronized double bestSeconds() {
        return bestSeconds;
    }

    boolean isOver() {
        return isDecided() || exhausted || System.nanoTime() - begunNanos > limitNanos || cancelled.getAsBoolean();
    }

    private boolean isDecided() {
        return infeasible || grid.meetings == 0 || (isProven() && (!isChoice() || settled || isComfortable()));
    }

    /** Whether nothing places more weight, nor as much with fewer breaks. */
    boolean isProven() {
        return isComplete() && bestBreaks() <= lowerBound;
    }

    /** With so many breaks there cannot be fewer idle slots, nor anybody with fewer breaks than the one with most. */
    private boolean isComfortable() {
        long breaks = bestBreaks();
        return bestComfort <= (breaks << 32 | Math.ceilDiv(breaks, Math.max(1, grid.participants)));
    }

    Status status() {
        if (infeasible) {
            return Status.INFEASIBLE;
        }
        if (!hasAny() || (!isComplete() && !isChoice())) {
            return Status.UNKNOWN;
        }
        return isProven() ? Status.OPTIMAL : Status.FEASIBLE;
    }

    double seconds() {
        return (System.nanoTime() - begunNanos) / 1e9;
    }

    long remainingNanos() {
        return limitNanos - (System.nanoTime() - begunNanos);
    }
}
