package dev.entente.launcher.topology;

import java.time.Duration;
import java.util.Optional;

/** A topic with its number of partitions and how long messages are kept; empty means for ever. */
public record Topic(String name, int partitions, Optional<Duration> retention) {

    private static final int PARTITIONS = 6;

    /** Kept for ever: replaying them is a feature. Partitions may never be added, for that would break the order per key. */
    static Topic facts(String name) {
        return new Topic(name, PARTITIONS, Optional.empty());
    }

    static Topic deadLetters(String name) {
        return new Topic(name, PARTITIONS, Optional.empty());
    }

    /** One partition, because a reader wants them in order; a day, because only the newest matter. */
    static Topic watermarks(String name) {
        return new Topic(name, 1, Optional.of(Duration.ofDays(1)));
    }
}
