package dev.entente.defects;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** What a service takes for the time when its machine's clock is wrong. */
public final class ServiceClock {
    private static volatile Duration error = Duration.ZERO;

    private ServiceClock() {}

    static void isWrongBy(Duration duration) {
        error = duration;
    }

    public static Instant now() {
        return Instant.now().plus(error);
    }

    public static long currentTimeMillis() {
        return System.currentTimeMillis() + error.toMillis();
    }

    public static Clock systemUTC() {
        return Clock.offset(Clock.systemUTC(), error);
    }
}
