package dev.entente.chaos.stage;

import java.time.Duration;

/**
 * How long something may take before it counts as something that will never come.
 *
 * @param recovery until reporting has reached what was recorded when a fault ended
 * @param settling until a report is settled
 * @param way until every fact has reached everybody
 */
public record Patience(Duration recovery, Duration settling, Duration way) {
    public static final Patience USUAL =
            new Patience(Duration.ofMinutes(6), Duration.ofMinutes(2), Duration.ofMinutes(3));

    /** With a defect planted, a standstill is likely to last, and is a finding itself. */
    public static final Patience OF_A_HUNT =
            new Patience(Duration.ofSeconds(20), Duration.ofSeconds(15), Duration.ofSeconds(10));
}
