package dev.entente.launcher.topology;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.config.TopicConfig;

/** A topic with its number of partitions and how long messages are kept; empty means for ever. */
public record Topic(String name, int partitions, Optional<Duration> retention) {

    private static final int PARTITIONS = 6;
    private static final String FOR_EVER = "-1";

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

    /** Settings of the topic itself, so that none depends on a broker's defaults. */
    public Map<String, String> settings() {
        return Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                TopicConfig.CLEANUP_POLICY_DELETE,
                TopicConfig.RETENTION_MS_CONFIG,
                retention.map(kept -> Long.toString(kept.toMillis())).orElse(FOR_EVER),
                TopicConfig.RETENTION_BYTES_CONFIG,
                FOR_EVER);
    }
}
