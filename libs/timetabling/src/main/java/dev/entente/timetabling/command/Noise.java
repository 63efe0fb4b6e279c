package dev.entente.timetabling.command;

import java.util.Locale;

/** How quiet the machine is on which a figure is measured. */
final class Noise {
    private static final long LISTENING_NANOS = 500_000_000;
    private static final long NOTICEABLE_NANOS = 100_000;

    private Noise() {}

    /** How much of half a second this thread was kept waiting, and how long at worst. */
    static String heard() {
        long begun = System.nanoTime();
        long last = begun;
        long lost = 0;
        long worst = 0;
        while (last - begun < LISTENING_NANOS) {
            long now = System.nanoTime();
            long gap = now - last;
            lost += gap > NOTICEABLE_NANOS ? gap : 0;
            worst = Math.max(worst, gap);
            last = now;
        }
        return String.format(
                Locale.ROOT,
                "noise: %.1f %% of the time taken by others, %.1f ms at once at worst",
                100.0 * lost / LISTENING_NANOS,
                worst / 1e6);
    }
}
