package dev.entente.e2e.fault;

import dev.entente.e2e.proof.SourceDatabases;
import dev.entente.launcher.Stack;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/**
 * Takes processes away as {@code kill -9} does, and brings them back as a supervisor would; nothing else is touched.
 * Recovery is measured from the moment the process is started again until the reporting service has reached what every
 * service recorded after that process was ready.
 */
public final class Outages {
    private static final String NOW = "select cast(clock_timestamp() as text)";

    private static final String REACHED = """
            select cast(coalesce(min(recorded_up_to) > cast(? as timestamptz) and count(*) >= 3, false) as text)
              from reached_now
              join projection using (generation)
             where projection.status = 'SERVING'""";

    private static final Duration LONGEST_RECOVERY = Duration.ofMinutes(6);

    private final Stack stack;
    private final SourceDatabases sources;

    public Outages(Stack stack) {
        this.stack = stack;
        this.sources = new SourceDatabases(stack);
    }

    /** @return seconds to recovery */
    public String killed(String process) {
        stack.kill(process);
        return process + " " + seconds(recovery(process));
    }

    /** @return seconds to recovery */
    public String away(String process, Duration time) throws InterruptedException {
        stack.kill(process);
        TimeUnit.MILLISECONDS.sleep(time.toMillis());
        return process + " " + seconds(recovery(process));
    }

    private Duration recovery(String process) {
        long begin = System.nanoTime();
        stack.start(process);
        String ready = sources.texts("reporting", NOW).getFirst();
        Awaitility.await("recovery from the loss of " + process)
                .atMost(LONGEST_RECOVERY)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> sources.texts("reporting", REACHED, ready).equals(List.of("true")));
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
}
