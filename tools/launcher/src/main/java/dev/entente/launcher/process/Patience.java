package dev.entente.launcher.process;

import dev.entente.launcher.StackFailure;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** A deadline up to which something is looked at again and again. */
public final class Patience {

    private final long deadline;

    private Patience(long deadline) {
        this.deadline = deadline;
    }

    public static Patience of(Duration duration) {
        return new Patience(System.nanoTime() + duration.toNanos());
    }

    /** Whether the condition came true before the deadline. */
    public boolean await(Duration lookAgainAfter, BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            pause(lookAgainAfter);
        }
        return true;
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackFailure("interrupted while waiting", interrupted);
        }
    }
}
