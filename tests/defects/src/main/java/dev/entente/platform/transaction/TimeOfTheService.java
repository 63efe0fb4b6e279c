package dev.entente.platform.transaction;

import java.time.Instant;

/** When a transaction began, by the clock of the machine that the service runs on. */
final class TimeOfTheService {
    private TimeOfTheService() {}

    static Instant instant(Instant ofTheDatabase, long microseconds) {
        return Instant.now();
    }
}
