package dev.entente.platform.inbox;

import dev.entente.platform.message.ContinuedTraces;
import dev.entente.platform.message.Envelope;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/**
 * Continues the trace of the command that caused a message, also when the message waited in between. Messages of a batch
 * are applied one after the other, so each may have the Vert.x context for itself.
 */
@ApplicationScoped
class MessageTraces {
    private final ContinuedTraces traces;

    MessageTraces(ContinuedTraces traces) {
        this.traces = traces;
    }

    Uni<Void> during(String consumer, Arrival arrival, Envelope envelope, Supplier<Uni<Void>> application) {
        return traces.during(
                "apply " + envelope.type(),
                arrival.headers(),
                span -> details(span, consumer, arrival, envelope),
                FailureReason::of,
                application);
    }

    private static SpanBuilder details(SpanBuilder span, String consumer, Arrival arrival, Envelope envelope) {
        return span.setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.operation.type", "process")
                .setAttribute("messaging.destination.name", arrival.topic())
                .setAttribute("messaging.destination.partition.id", Integer.toString(arrival.partition()))
                .setAttribute("messaging.kafka.offset", arrival.offset())
                .setAttribute("messaging.message.id", envelope.messageId().toString())
                .setAttribute("entente.consumer", consumer)
                .setAttribute("entente.aggregate.id", envelope.aggregateId())
                .setAttribute("entente.aggregate.version", envelope.aggregateVersion());
    }
}
