package dev.entente.platform.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The backlog as gauges; those per consumer appear when there is something to tell. */
@ApplicationScoped
class BacklogMetrics {
    private final MultiGauge parked;
    private final MultiGauge blocked;
    private final MultiGauge deadLetters;
    private final MultiGauge differences;
    private final MultiGauge jobs;
    private volatile Backlog shown = Backlog.none();

    BacklogMetrics(MeterRegistry meters) {
        Gauge.builder("entente.outbox.unpublished", this, metrics -> metrics.shown.unpublished())
                .description("Facts that are not yet on their topics")
                .register(meters);
        Gauge.builder("entente.outbox.oldest.unpublished", this, metrics -> metrics.shown.oldestUnpublishedSeconds())
                .description("How long the oldest of them has waited")
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("entente.outbox.epoch", this, metrics -> metrics.shown.epoch())
                .description("Rises when the database was restored to a time before facts that were published")
                .register(meters);
        parked = MultiGauge.builder("entente.inbox.parked.messages").register(meters);
        blocked = MultiGauge.builder("entente.inbox.blocked.aggregates").register(meters);
        deadLetters = MultiGauge.builder("entente.inbox.open.dead.letters").register(meters);
        differences = MultiGauge.builder("entente.inbox.restore.differences").register(meters);
        jobs = MultiGauge.builder("entente.jobs.unfinished").register(meters);
    }

    void show(Backlog backlog) {
        shown = backlog;
        parked.register(perConsumer(backlog, Backlog.ConsumerBacklog::parked), true);
        blocked.register(perConsumer(backlog, Backlog.ConsumerBacklog::blockedAggregates), true);
        deadLetters.register(perConsumer(backlog, Backlog.ConsumerBacklog::openDeadLetters), true);
        differences.register(perConsumer(backlog, Backlog.ConsumerBacklog::restoreDifferences), true);
        jobs.register(perType(backlog), true);
    }

    private static List<Row<?>> perConsumer(Backlog backlog, ToDoubleFunction<Backlog.ConsumerBacklog> value) {
        return backlog.consumers().stream()
                .<Row<?>>map(one -> Row.of(Tags.of("consumer", one.consumer()), value.applyAsDouble(one)))
                .toList();
    }

    private static List<Row<?>> perType(Backlog backlog) {
        return backlog.jobs().stream()
                .<Row<?>>map(one -> Row.of(Tags.of("type", one.type(), "status", one.status()), one.jobs()))
                .toList();
    }
}
