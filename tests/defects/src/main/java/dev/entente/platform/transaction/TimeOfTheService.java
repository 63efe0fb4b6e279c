package dev.entente.platform.transaction;

import dev.entente.defects.ServiceClock;
import java.time.Instant;

/**
 * When a transaction began, by the clock of the machine that the service runs on. It asks that clock itself: what is
 * loaded while another class is being changed is not changed.
 */
final class TimeOfTheService {
    private TimeOfTheService() {}

    static Instant instant(Instant ofTheDatabase, long microseconds) {
        return ServiceClock.now();
    }
}
