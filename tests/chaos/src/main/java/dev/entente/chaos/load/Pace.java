package dev.entente.chaos.load;

import java.time.Duration;

/**
 * How fast clients go on.
 *
 * @param time over which those who meet are spread: whoever has met is done, and some have to be left until the end
 * @param pause of each client between two calls
 */
public record Pace(Duration time, Duration pause) {
    private static final double AT_MOST = 0.9;

    /** @param met how many of the pairs, until {@code elapsed} */
    boolean letsMeet(Duration elapsed, long met, int pairs) {
        double share = Math.min(1, (double) elapsed.toNanos() / Math.max(1, time.toNanos()));
        return met < AT_MOST * share * pairs;
    }
}
