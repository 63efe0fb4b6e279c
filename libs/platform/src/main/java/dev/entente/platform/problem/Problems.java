package dev.entente.platform.problem;

import dev.entente.platform.rule.FieldProblem;
import dev.entente.platform.rule.Refusal;
import dev.entente.platform.rule.RefusalKind;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes problems and their responses; the only place that knows which status a refusal has. */
public final class Problems {
    public static final String MEDIA_TYPE = "application/problem+json";
    private static final String TYPES = "https://entente.dev/problems/";

    private Problems() {}

    public static Problem of(Refusal refusal) {
        return of(
                status(refusal.rule().kind()),
                refusal.rule().name(),
                refusal.detail(),
                refusal.fields(),
                refusal.members());
    }

    /** For a failure that is not the caller's: {@code detail} names nothing of what happened inside. */
    public static Problem of(int status, String code, String detail) {
        return of(status, code, detail, List.of(), Map.of());
    }

    static Problem of(int status, String code, String detail, List<FieldProblem> fields, Map<String, Object> members) {
        String name = code.toLowerCase(Locale.ROOT).replace('_', '-');
        String title = name.substring(0, 1).toUpperCase(Locale.ROOT)
                + name.substring(1).replace('-', ' ');
        return new Problem(TYPES + name, title, status, code, detail, traceId(), fields, members);
    }

    static Response response(Problem problem) {
        return Response.status(problem.status())
                .type(MEDIA_TYPE)
                .entity(problem)
                .build();
    }

    static Response response(Refusal refusal) {
        Response.ResponseBuilder response = Response.fromResponse(response(of(refusal)));
        if (refusal.rule().kind() == RefusalKind.NOT_YET_KNOWN || refusal.rule().kind() == RefusalKind.TOO_MANY) {
            response.header("Retry-After", "1");
        }
        return response.build();
    }

    static Response response(NotReadyNow notReady) {
        return Response.fromResponse(response(of(503, "SERVICE_NOT_READY_NOW", notReady.detail())))
                .header("Retry-After", "1")
                .build();
    }

    static int status(RefusalKind kind) {
        return switch (kind) {
            case MALFORMED -> 400;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT, NOT_YET_KNOWN -> 409;
            case STALE -> 412;
            case TOO_LARGE -> 413;
            case UNSUPPORTED_MEDIA -> 415;
            case INVALID -> 422;
            case VERSION_REQUIRED -> 428;
            case TOO_MANY -> 429;
        };
    }

    private static @Nullable String traceId() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : null;
    }
}
