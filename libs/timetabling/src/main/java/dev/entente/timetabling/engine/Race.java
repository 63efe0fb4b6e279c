package dev.entente.timetabling.engine;

import dev.entente.timetabling.model.Certificate.Status;
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
    private volatile int lowerBound;
    private volatile boolean infeasible;
    private volatile boolean exhausted;
    private double firstSeconds;
    private double bestSeconds;

    Race(Grid grid, long limitNanos, BooleanSupplier cancelled, Listener listener) {
        this.grid = grid;
        this.limitNanos = limitNanos;
        this.cancelled = cancelled;
        this.reports = new Reports(() -> listener.changed(this));
        this.best = new int[grid.meetings];
    }

    /** The less the better: weight of what is missing first, then breaks. */
    static long rank(Board board) {
        return rank(board.unplacedWeight, board.breaks);
    }

    private static long rank(long unplacedWeight, int breaks) {
        return unplacedWeight << 32 | breaks;
    }

    long bestRank() {
        return bestRank;
    }

    /** Whether a timetable of all meetings is there. */
    boolean isComplete() {
        return bestRank >>> 32 == 0;
    }

    /** Only when one is there. */
    int bestBreaks() {
        return (int) bestRank;
    }

    int lowerBound() {
        return lowerBound;
    }

    /** Takes a sound board when it is better than all before. */
    void offer(Board board) {
        if (rank(board) < bestRank) {
            take(board);
        }
    }

    private synchronized void take(Board board) {
        long rank = rank(board);
        if (rank >= bestRank) {
            return;
        }
        double now = seconds();
        if (bestRank == Long.MAX_VALUE || rank >>> 32 < bestRank >>> 32) {
            firstSeconds = now;
        }
        bestSeconds = now;
        System.arraycopy(board.slotOf, 0, best, 0, best.length);
        var before = status();
        bestRank = rank;
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

    synchronized void proveInfeasible() {
        infeasible = true;
        reports.important();
    }

    /** Ends the race because the moves that were allowed are made. */
    void exhaust() {
        exhausted = true;
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
        return infeasible || grid.meetings == 0 || (isComplete() && bestBreaks() <= lowerBound);
    }

    Status status() {
        if (infeasible) {
            return Status.INFEASIBLE;
        }
        if (hasAny() && isComplete()) {
            return bestBreaks() <= lowerBound ? Status.OPTIMAL : Status.FEASIBLE;
        }
        return Status.UNKNOWN;
    }

    double seconds() {
        return (System.nanoTime() - begunNanos) / 1e9;
    }

    long remainingNanos() {
        return limitNanos - (System.nanoTime() - begunNanos);
    }
}
