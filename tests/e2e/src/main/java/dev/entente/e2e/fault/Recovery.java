package dev.entente.e2e.fault;

import dev.entente.e2e.proof.SourceDatabases;
import dev.entente.launcher.Stack;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;

/** All is well again when the reporting service has reached what every service recorded after it was asked. */
public final class Recovery {
    private static final String NOW = "select cast(clock_timestamp() as text)";

    private static final String REACHED = """
            select cast(coalesce(min(recorded_up_to) > cast(? as timestamptz) and count(*) >= 3, false) as text)
              from reached_now
              join projection using (generation)
             where projection.status = 'SERVING'""";

    private static final Duration LONGEST = Duration.ofMinutes(6);

    private final SourceDatabases sources;
    private final Duration longest;

    public Recovery(Stack stack) {
        this(stack, LONGEST);
    }

    /** @param longest how long it may take before it counts as stalled */
    public Recovery(Stack stack, Duration longest) {
        this.sources = new SourceDatabases(stack);
        this.longest = longest;
    }

    /** Expects that the databases answer. */
    public void await() {
        String asked = sources.texts("reporting", NOW).getFirst();
        Awaitility.await("reporting to reach what was recorded until now")
                .atMost(longest)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> sources.texts("reporting", REACHED, asked).equals(List.of("true")));
    }
}
