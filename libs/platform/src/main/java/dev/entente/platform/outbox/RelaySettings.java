package dev.entente.platform.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How the relay publishes. */
@ConfigMapping(prefix = "entente.outbox")
public interface RelaySettings {

    /** Number of shards by hash of the key; the same on every instance of a service. */
    @WithDefault("1")
    int shards();

    /** Rows published between two marks. */
    @WithDefault("500")
    int batch();

    /**
     * From the first wake-up to the round that it asks for. What commits meanwhile leaves together, and arrives as one
     * batch, which is one transaction of each reader.
     */
    @WithDefault("PT0.05S")
    Duration gather();

    /** The safety net behind the wake-up after each commit. */
    @WithDefault("PT0.25S")
    Duration poll();

    /** How long to wait after a failure, and before asking for the lock again that another instance holds. */
    @WithDefault("PT1S")
    Duration retry();

    /** How often a watermark is sent. */
    @WithDefault("PT2S")
    Duration watermarkEvery();

    /** The service's topics of facts, whose ends a watermark tells. */
    Optional<List<String>> topics();
}
