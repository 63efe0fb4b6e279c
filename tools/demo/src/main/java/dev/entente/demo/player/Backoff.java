package dev.entente.demo.player;

import java.time.Duration;

/** Waits between repetitions: short at first, then longer, and not beyond a deadline. */
final class Backoff {

    private final Duration longest;
    private final long deadline;
    private Duration next;

    Backoff(Duration first, Duration longest, Duration patience) {
        this.next = first;
        this.longest = longest;
        this.deadline = System.nanoTime() + patience.toNanos();
    }

    /** False, at once, when the deadline has passed. */
    boolean pause() {
        if (System.nanoTime() > deadline) {
            return false;
        }
        try {
            Thread.sleep(next);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
        var doubled = next.multipliedBy(2);
        next = doubled.compareTo(longest) < 0 ? doubled : longest;
        return true;
    }
}
