package dev.entente.timetabling.engine;

import java.time.Duration;

/**
 * How much work is allowed.
 *
 * @param time at most; work ends earlier at a proof
 * @param threads how many may work at once; with one and a move limit, the same seed gives the same timetable, where there is
 *     as much memory for proofs
 * @param moves changes that each searching thread may try, 0 for any number; the first to have tried them ends the work
 * @param seed of all chance
 */
public record Limits(Duration time, int threads, long moves, long seed) {
    public Limits {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1 but are " + threads);
        }
        if (time.isNegative() || moves < 0) {
            throw new IllegalArgumentException("limits must not be negative");
        }
    }

    public static Limits of(Duration time, int threads, long seed) {
        return new Limits(time, threads, 0, seed);
    }
}
