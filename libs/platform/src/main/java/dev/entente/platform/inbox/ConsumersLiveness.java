package dev.entente.platform.inbox;

import dev.entente.platform.health.BacklogWatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Down when a consumer hangs although the database answers, or when a reader's thread has ended; a channel that failed
 * tells so itself. In an outage everything waits, and a restart would only make it worse.
 */
@ApplicationScoped
@Liveness
class ConsumersLiveness implements HealthCheck {
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(2);
    private static final Duration DATABASE_SEEN_WITHIN = Duration.ofSeconds(30);

    private final ConsumerActivity activity;
    private final TopicReaders readers;
    private final BacklogWatch database;

    ConsumersLiveness(ConsumerActivity activity, TopicReaders readers, BacklogWatch database) {
        this.activity = activity;
        this.readers = readers;
        this.database = database;
    }

    @Override
    public HealthCheckResponse call() {
        List<String> hanging =
                database.sawDatabaseWithin(DATABASE_SEEN_WITHIN) ? activity.silentFor(LONGEST_SILENCE) : List.of();
        List<String> ended = readers.ended();
        return HealthCheckResponse.named("consumers")
                .status(hanging.isEmpty() && ended.isEmpty())
                .withData("hanging", String.join(",", hanging))
                .withData("ended", String.join(",", ended))
                .build();
    }
}
