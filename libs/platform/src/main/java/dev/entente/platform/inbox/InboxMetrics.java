package dev.entente.platform.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** Counts what became of the messages; the gauges of what waits are read from the database. */
@ApplicationScoped
class InboxMetrics {
    private final MeterRegistry meters;

    InboxMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void decided(String consumer, VersionGate.Decision decision) {
        meters.counter(
                        "entente.inbox.messages",
                        "consumer",
                        consumer,
                        "decision",
                        decision.name().toLowerCase(Locale.ROOT))
                .increment();
    }

    void unused(String consumer, String type) {
        meters.counter("entente.inbox.unused", "consumer", consumer, "type", type)
                .increment();
    }

    void deadLetter(String consumer) {
        meters.counter("entente.inbox.dead.letters", "consumer", consumer).increment();
    }
}
