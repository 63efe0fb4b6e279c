package dev.entente.timetabling.engine;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Turns of the thread that proves, where all that is left is a hard question whether one break fewer can be: a timetable that
 * is found answers it as well as the engine does. So the thread searches first, then asks for a while, and so on, each time
 * for twice as long.
 */
final class LastBreak {
    private static final long FIRST_TURN_NANOS = TimeUnit.SECONDS.toNanos(40);

    private final LongSupplier nanos;
    private boolean hasSearched;
    private long turnNanos = FIRST_TURN_NANOS;
    private long ending;

    LastBreak(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /**
     * Whether one break is what is left. That there can be none at all is mostly refuted, which no search does.
     *
     * @param bound breaks that there must be
     * @param breaks of the best timetable
     */
    static boolean isLeft(int bound, int breaks) {
        return bound > 0 && breaks == bound + 1;
    }

    /** Whether it is the turn of who asks, which begins then. */
    boolean begin() {
        if (!hasSearched) {
            hasSearched = true;
            return false;
        }
        ending = nanos.getAsLong() + turnNanos;
        turnNanos *= 2;
        return true;
    }

    /** Whether who asks has had its turn. */
    boolean isOver() {
        return nanos.getAsLong() - ending > 0;
    }
}
