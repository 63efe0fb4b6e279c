package dev.entente.platform.inbox;

import dev.entente.platform.message.Envelope;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Continues the trace of the command that caused a message: the span of applying it is that trace's, also when the
 * message waited in between, and what the handler appends to the outbox carries it on.
 */
@ApplicationScoped
class MessageTraces {
    private static final String INSTRUMENTATION = "entente-inbox";
    private static final TextMapGetter<Map<String, String>> HEADERS = new HeaderTexts();

    private final OpenTelemetry telemetry;

    MessageTraces(OpenTelemetry telemetry) {
        this.telemetry = telemetry;
    }

    /** Messages of a batch are applied one after the other, so each may have the Vert.x context for itself. */
    @SuppressWarnings("MustBeClosedChecker") // closed when the application ends, which is after this method does
    Uni<Void> during(String consumer, Arrival arrival, Envelope envelope, Supplier<Uni<Void>> application) {
        return Uni.createFrom().deferred(() -> {
            Context sender = telemetry
                    .getPropagators()
                    .getTextMapPropagator()
                    .extract(Context.root(), arrival.headers(), HEADERS);
            Span span = span(consumer, arrival, envelope, sender);
            Scope scope = sender.with(span).makeCurrent();
            return Uni.createFrom()
                    .deferred(application::get)
                    .onTermination()
                    .invoke((nothing, failure, cancelled) -> end(span, scope, failure));
        });
    }

    private Span span(String consumer, Arrival arrival, Envelope envelope, Context sender) {
        return telemetry
                .getTracer(INSTRUMENTATION)
                .spanBuilder("apply " + envelope.type())
                .setParent(sender)
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.operation.type", "process")
                .setAttribute("messaging.destination.name", arrival.topic())
                .setAttribute("messaging.destination.partition.id", Integer.toString(arrival.partition()))
                .setAttribute("messaging.kafka.offset", arrival.offset())
                .setAttribute("messaging.message.id", envelope.messageId().toString())
                .setAttribute("entente.consumer", consumer)
                .setAttribute("entente.aggregate.id", envelope.aggregateId())
                .setAttribute("entente.aggregate.version", envelope.aggregateVersion())
                .startSpan();
    }

    /** A failure's text may hold data, so only its kind is told. */
    private static void end(Span span, Scope scope, @Nullable Throwable failure) {
        if (failure != null) {
            span.setStatus(StatusCode.ERROR, FailureReason.of(failure));
        }
        scope.close();
        span.end();
    }

    private static final class HeaderTexts implements TextMapGetter<Map<String, String>> {
        @Override
        public Iterable<String> keys(Map<String, String> headers) {
            return headers.keySet();
        }

        @Override
        public @Nullable String get(@Nullable Map<String, String> headers, String name) {
            return headers == null ? null : headers.get(name);
        }
    }
}
