package dev.entente.platform.rate;

import java.time.Duration;

/**
 * What is left for a caller after a request.
 *
 * @param atOnce how many requests may come at once after a rest
 * @param left how many may still come at this moment
 * @param pause until the next one may come; nothing when this one may
 * @param untilRested until as many as possible may come at once again
 */
record Allowance(long atOnce, long left, Duration pause, Duration untilRested) {

    boolean isExceeded() {
        return !pause.isZero();
    }

    /** Never less than the pause. */
    long secondsToPause() {
        return roundedUp(pause);
    }

    long secondsUntilRested() {
        return roundedUp(untilRested);
    }

    private static long roundedUp(Duration time) {
        return time.plusSeconds(1).minusNanos(1).toSeconds();
    }
}
