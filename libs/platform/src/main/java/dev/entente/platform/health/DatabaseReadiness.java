package dev.entente.platform.health;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready when the application's role and the relay's can both use the migrated schema. Kafka is not asked: commands are
 * taken without it, and what they cause waits in the outbox.
 */
@ApplicationScoped
@Readiness
class DatabaseReadiness implements AsyncHealthCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Pool application;
    private final Pool relay;

    DatabaseReadiness(Pool application, @ReactiveDataSource("relay") Pool relay) {
        this.application = application;
        this.relay = relay;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.combine()
                .all()
                .unis(answers(application, "select current_epoch()"), answers(relay, "select 1 from outbox limit 1"))
                .asTuple()
                .map(answers -> HealthCheckResponse.named("database")
                        .status(answers.getItem1() && answers.getItem2())
                        .withData("application", answers.getItem1())
                        .withData("relay", answers.getItem2())
                        .build());
    }

    private static Uni<Boolean> answers(Pool pool, String question) {
        return pool.query(question)
                .execute()
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .replaceWith(true)
                .onFailure()
                .recoverWithItem(false);
    }
}
