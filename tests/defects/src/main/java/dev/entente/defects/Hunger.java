package dev.entente.defects;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** From when a file appears, takes ever more memory and gives none back, as a leak does in the end. */
final class Hunger implements Runnable {
    private static final int BITE = 64 * 1024;
    private static final long PAUSE_NANOS = Duration.ofMillis(1).toNanos();
    private static final long LOOK_AGAIN_NANOS = Duration.ofMillis(100).toNanos();

    /** Also when the thread has ended: a process that goes on has to go on without this memory. */
    private static final List<byte[]> EATEN = new ArrayList<>();

    private final Path signal;

    private Hunger(Path signal) {
        this.signal = signal;
    }

    /** @param folder where the file appears, called by the number of the process */
    static void from(Path folder) {
        Path signal = folder.resolve("hunger-" + ProcessHandle.current().pid());
        Thread thread = new Thread(new Hunger(signal), "hunger");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void run() {
        while (!Files.exists(signal)) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
        while (true) {
            EATEN.add(new byte[BITE]);
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }
}
