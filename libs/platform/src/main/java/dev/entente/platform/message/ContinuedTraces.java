package dev.entente.platform.message;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Work done later than what caused it, in the trace of its cause: a message applied, a step of a job. What the work
 * appends to the outbox carries the trace on.
 */
@ApplicationScoped
public class ContinuedTraces {
    private static final String INSTRUMENTATION = "entente-platform";
    private static final TextMapGetter<Map<String, String>> HEADERS = new HeaderTexts();

    private final OpenTelemetry telemetry;

    ContinuedTraces(OpenTelemetry telemetry) {
        this.telemetry = telemetry;
    }

    /**
     * Each piece of work must have the Vert.x context for itself while it lasts.
     *
     * @param cause the headers that {@link TraceHeaders} wrote
     * @param reason the kind of a failure; its text may hold data and is not told
     */
    @SuppressWarnings("MustBeClosedChecker") // closed when the work ends, which is after this method does
    public <T> Uni<T> during(
            String name,
            Map<String, String> cause,
            UnaryOperator<SpanBuilder> details,
            Function<Throwable, String> reason,
            Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            Context causing = telemetry.getPropagators().getTextMapPropagator().extract(Context.root(), cause, HEADERS);
            Span span = details.apply(telemetry
                            .getTracer(INSTRUMENTATION)
                            .spanBuilder(name)
                            .setParent(causing))
                    .startSpan();
            Scope scope = causing.with(span).makeCurrent();
            return Uni.createFrom()
                    .deferred(work::get)
                    .onTermination()
                    .invoke((done, failure, cancelled) -> end(span, scope, failure, reason));
        });
    }

    private static void end(Span span, Scope scope, @Nullable Throwable failure, Function<Throwable, String> reason) {
        if (failure != null) {
            span.setStatus(StatusCode.ERROR, reason.apply(failure));
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
