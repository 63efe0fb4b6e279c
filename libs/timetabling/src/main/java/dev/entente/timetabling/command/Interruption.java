package dev.entente.timetabling.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets ctrl-C end the search instead of the program: what is best by then is still checked and written, and the virtual
 * machine waits for that.
 */
final class Interruption implements AutoCloseable {
    private static final long SECONDS_TO_FINISH = 20;

    private final CountDownLatch finished = new CountDownLatch(1);
    private volatile boolean wanted;

    Interruption() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::waitForTheWork, "interruption"));
    }

    boolean isWanted() {
        return wanted;
    }

    private void waitForTheWork() {
        wanted = true;
        try {
            if (!finished.await(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
                System.err.println("timetable: the work did not end in time, nothing was kept");
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    /** The work is done or has failed: the program may end. */
    @Override
    public void close() {
        finished.countDown();
    }
}
