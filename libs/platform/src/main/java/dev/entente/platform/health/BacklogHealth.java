package dev.entente.platform.health;

import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Down when an operator is needed. It is in a group of its own, {@code /q/health/group/backlog}: no restart and no
 * detour of requests would help.
 */
@ApplicationScoped
@HealthGroup("backlog")
class BacklogHealth implements HealthCheck {
    private final BacklogWatch watch;

    BacklogHealth(BacklogWatch watch) {
        this.watch = watch;
    }

    @Override
    public HealthCheckResponse call() {
        Backlog backlog = watch.last();
        return HealthCheckResponse.named("backlog")
                .status(backlog.blockedAggregates() == 0 && backlog.openDeadLetters() == 0)
                .withData("blockedAggregates", backlog.blockedAggregates())
                .withData("openDeadLetters", backlog.openDeadLetters())
                .withData("parkedMessages", backlog.parked())
                .withData("unpublishedFacts", backlog.unpublished())
                .withData("epoch", backlog.epoch())
                .withData("restoreDifferences", backlog.restoreDifferences())
                .build();
    }
}
