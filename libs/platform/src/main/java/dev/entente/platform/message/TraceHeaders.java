package dev.entente.platform.message;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/** The W3C trace context of the command under way, kept with the outbox row so that it survives until publication. */
@ApplicationScoped
public class TraceHeaders {
    private final OpenTelemetry telemetry;

    TraceHeaders(OpenTelemetry telemetry) {
        this.telemetry = telemetry;
    }

    public Map<String, String> current() {
        Map<String, String> headers = new LinkedHashMap<>();
        telemetry
                .getPropagators()
                .getTextMapPropagator()
                .inject(Context.current(), headers, (map, name, value) -> headers.put(name, value));
        return headers;
    }
}
