package dev.entente.launcher.topology;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.config.TopicConfig;

/**
 * A topic with its number of partitions, how long messages are kept (empty means for ever), and the services that subscribe
 * to it. The only one that writes to it is in its name.
 */
public record Topic(String name, int partitions, Optional<Duration> retention, Set<String> readers) {

    private static final int PARTITIONS = 6;
    private static final String FOR_EVER = "-1";

    /** Kept for ever: replaying them is a feature. Partitions may never be added, for that would break the order per key. */
    static Topic facts(String name) {
        return new Topic(name, PARTITIONS, Optional.empty(), Set.of());
    }

    static Topic deadLetters(String name) {
        return new Topic(name, PARTITIONS, Optional.empty(), Set.of());
    }

    /** One partition, because a reader wants them in order; a day, because only the newest matter. */
    static Topic watermarks(String name) {
        return new Topic(name, 1, Optional.of(Duration.ofDays(1)), Set.of());
    }

    Topic readBy(String... services) {
        return new Topic(name, partitions, retention, Set.of(services));
    }

    /** As in {@code entente.scheduling.meetings}. */
    public String owner() {
        return name.split("\\.", 3)[1];
    }

    /** Whether it holds facts, which their owner reads again after a restore to learn what it told. */
    public boolean holdsFacts() {
        return !name.endsWith(".watermarks") && !name.endsWith(".dead-letters");
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
