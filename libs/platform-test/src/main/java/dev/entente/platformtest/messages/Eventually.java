package dev.entente.platformtest.messages;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

/** For what happens after the answer: repeats an assertion until it holds, fails with its last failure when it never does. */
public final class Eventually {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration STEP = Duration.ofMillis(20);

    private Eventually() {}

    public static void eventually(ThrowingRunnable assertion) {
        Awaitility.await()
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(STEP)
                .atMost(PATIENCE)
                .untilAsserted(assertion);
    }
}
