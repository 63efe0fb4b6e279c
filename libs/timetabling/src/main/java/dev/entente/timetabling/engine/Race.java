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
    private volatile Standing standing = Standing.NONE;
    /** meetings that every timetable misses to targets */
    private volatile int missingMeetings;
    /** weight that no timetable places which misses no more */
    private volatile long missingWeight;
    /** weight that no timetable places, however many it misses */
    private volatile long missingAnyway;
    /** breaks that every timetable has that misses no more of both */
    private volatile int lowerBound;
    /** breaks that every timetable has that places all; a bound only once there is one that does */
    private int leastWhenAllArePlaced;

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
        return standing.isBeatenBy(board, isChoice());
    }

    /** Whether a board, if it is sound, misses no more and has no more breaks than the best. */
    boolean isMatchedBy(Board board) {
        return standing.isMatchedBy(board);
    }

    private boolean isChoice() {
        return grid.goal == Goal.CHOOSE_AND_PLACE;
    }

    /** Whether a timetable is there that misses nothing but what no timetable can have. */
    boolean isComplete() {
        return standing.lack() <= leastLack();
    }

    /** Whether no timetable is there that misses as few meetings to targets as may be possible. */
    boolean isShort() {
        return standing.lack() / grid.perMissing > missingMeetings;
    }

    long leastLack() {
        return grid.perMissing * missingMeetings + missingWeight;
    }

    int lowerBound() {
        return lowerBound;
    }

    /** Breaks of the best timetable so far. */
    int breaks() {
        return standing.breaks();
    }

    int missingMeetings() {
        return missingMeetings;
    }

    long missingWeight() {
        return missingWeight;
    }

    /** Weight that no timetable places which misses no more meetings to targets than the best one. */
    long missingWeightOfBest() {
        return isShort() ? missingAnyway : missingWeight;
    }

    /** Takes a sound board when it is better than all before. */
    void offer(Board board) {
        if (isBeatenBy(board)) {
            take(board);
        }
    }

    /** Takes a whole assignment that an engine found; says whether it keeps the rules. */
    boolean offer(int[] slots) {
        var board = new Board(grid);
        board.load(slots);
        board.levelFairness();
        boolean sound = board.isSound();
        if (sound) {
            offer(board);
        }
        return sound;
    }

    /** Takes an assignment that cannot but keep the rules. */
    void offerFound(int[] slots) {
        if (!offer(slots)) {
            throw new IllegalStateException("the engine found a timetable that the rules do not allow");
        }
    }

    private synchronized void take(Board board) {
        if (!isBeatenBy(board)) {
            return;
        }
        double now = seconds();
        if (board.lack() < standing.lack()) {
            firstSeconds = now;
        }
        bestSeconds = now;
        System.arraycopy(board.slotOf, 0, best, 0, best.length);
        var before = status();
        standing = Standing.of(board, isChoice());
        countWhenAllArePlaced();
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

    /** Of an event whose meetings are all to be placed; what places less may have fewer. */
    synchronized void proveAtLeastWhenAllArePlaced(int breaks) {
        leastWhenAllArePlaced = breaks;
        var before = lowerBound;
        countWhenAllArePlaced();
        if (lowerBound > before) {
            reports.important();
        }
    }

    private void countWhenAllArePlaced() {
        if (!isChoice() && isComplete()) {
            lowerBound = Math.max(lowerBound, leastWhenAllArePlaced);
        }
    }

    /**
     * Takes what a flow proves about targets and weight, with its prices.
     *
     * @param anyway weight that is missing however many meetings are missing to targets
     */
    synchronized void proveMissing(int meetings, long weight, long anyway, ShadowPrices why) {
        prices = why;
        missingAnyway = anyway;
        proveMissingMeetings(meetings);
        proveMissingWeight(Math.max(weight, anyway));
    }

    synchronized ShadowPrices prices() {
        return prices;
    }

    /** What was known of weight and breaks was known of timetables that cannot be. */
    synchronized void proveMissingMeetings(int meetings) {
        if (meetings > missingMeetings) {
            missingMeetings = meetings;
            missingWeight = missingAnyway;
            lowerBound = 0;
            reports.important();
        }
    }

    /** What was known of breaks was known of timetables that cannot be. */
    synchronized void proveMissingWeight(long weight) {
        if (weight > missingWeight) {
            missingWeight = weight;
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
        return standing.lack() != Standing.NONE.lack();
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
        return isComplete() && standing.breaks() <= lowerBound;
    }

    /** With so many breaks there cannot be fewer idle slots, nor anybody with fewer breaks than the one with most. */
    private boolean isComfortable() {
        long breaks = standing.breaks();
        return standing.comfort() <= (breaks << 32 | Math.ceilDiv(breaks, Math.max(1, grid.participants)));
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
