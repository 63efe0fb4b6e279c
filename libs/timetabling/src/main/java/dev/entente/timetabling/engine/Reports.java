package dev.entente.timetabling.engine;

/**
 * Decides which changes of a race are told: the first, and what changes its status or bound, at once; timetables that are
 * only better not oftener than anybody can follow, for a report counts a whole timetable and a large event sees
 * thousands of better ones.
 */
final class Reports {
    private static final long PAUSE_NANOS = 100_000_000;

    private final Runnable listener;
    private boolean begun;
    private boolean pending;
    private long lastNanos;

    Reports(Runnable listener) {
        this.listener = listener;
    }

    void important() {
        begun = true;
        pending = false;
        listener.run();
        // the listener's own time is not the pause
        lastNanos = System.nanoTime();
    }

    void better() {
        pending = true;
        tellIfDue();
    }

    /** To be called now and then: what was held back may be due. */
    void tellIfDue() {
        if (pending && (!begun || System.nanoTime() - lastNanos >= PAUSE_NANOS)) {
            important();
        }
    }

    /** Nothing comes after this. */
    void last() {
        if (pending) {
            important();
        }
    }
}
