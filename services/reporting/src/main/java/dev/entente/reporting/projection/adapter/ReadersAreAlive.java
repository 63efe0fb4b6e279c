package dev.entente.reporting.projection.adapter;

import dev.entente.platform.inbox.TopicReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** A reader whose thread has ended will not come back by itself; one that waits out an outage will. */
@Liveness
@ApplicationScoped
class ReadersAreAlive implements HealthCheck {
    private final GenerationReaders readers;

    ReadersAreAlive(GenerationReaders readers) {
        this.readers = readers;
    }

    @Override
    public HealthCheckResponse call() {
        Collection<TopicReader> running = readers.running().values();
        return HealthCheckResponse.named("generation-readers")
                .status(running.stream().allMatch(TopicReader::runs))
                .withData("readers", running.size())
                .build();
    }
}
