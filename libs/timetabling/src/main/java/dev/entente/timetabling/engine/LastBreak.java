package dev.entente.timetabling.engine;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Turns of the thread that proves, where all that is left is a hard question whether one break fewer can be: a timetable that
 * is found answers it as well as the engine does, so the thread searches, too. It asks first, from below, for as long as that
 * takes in most cases. Each turn is twice as long as the one before.
 */
final class LastBreak {
    private static final long TO_ASK_NANOS = TimeUnit.SECONDS.toNanos(25);
    private static final long TO_SEARCH_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final LongSupplier nanos;
    private boolean isAsking;
    private int searches;
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

    /** Whether who asks has had its turn, which begins when this is asked for the first time. */
    boolean isAskedLongEnough() {
        if (!isAsking) {
            isAsking = true;
            ending = nanos.getAsLong() + (TO_ASK_NANOS << searches);
        }
        return nanos.getAsLong() - ending > 0;
    }

    /** Begins the search's turn; says how long it is, in nanoseconds. */
    long search() {
        isAsking = false;
        return TO_SEARCH_NANOS << searches++;
    }
}
