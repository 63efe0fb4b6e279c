package dev.entente.e2e.fault;

import dev.entente.launcher.Stack;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Takes processes away as {@code kill -9} does, and brings them back as a supervisor would; nothing else is touched.
 * Recovery is measured from the moment the process is started again until the reporting service has reached what every
 * service recorded after that process was ready.
 */
public final class Outages {
    private final Stack stack;
    private final Recovery recovery;

    public Outages(Stack stack) {
        this.stack = stack;
        this.recovery = new Recovery(stack);
    }

    /** @return seconds to recovery */
    public String killed(String process) {
        stack.kill(process);
        return process + " " + seconds(startedAgain(process));
    }

    /** @return seconds to recovery */
    public String away(String process, Duration time) throws InterruptedException {
        stack.kill(process);
        TimeUnit.MILLISECONDS.sleep(time.toMillis());
        return process + " " + seconds(startedAgain(process));
    }

    private Duration startedAgain(String process) {
        long begin = System.nanoTime();
        stack.start(process);
        recovery.await();
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
}
