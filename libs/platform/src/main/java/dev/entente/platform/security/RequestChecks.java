package dev.entente.platform.security;

import dev.entente.platform.rule.Refusal;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** What every request must satisfy before its resource sees it: known query parameters and a body within its limit. */
public class RequestChecks {
    private static final long BODY_LIMIT = 64L * 1024;
    private final Map<Method, QueryParameters> parameters = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        if (method != null) {
            parameters
                    .computeIfAbsent(method, QueryParameters::of)
                    .check(request.getUriInfo().getQueryParameters());
            requireBodyWithinLimit(request, method);
        }
    }

    private static void requireBodyWithinLimit(ContainerRequestContext request, Method method) {
        BodyLimit own = method.getAnnotation(BodyLimit.class);
        long limit = own == null ? BODY_LIMIT : own.value();
        boolean lengthSaid = request.getHeaderString(HttpHeaders.CONTENT_LENGTH) != null;
        boolean chunked = request.getHeaderString("Transfer-Encoding") != null;
        Refusal.require(
                lengthSaid || !chunked,
                SecurityRule.BODY_LENGTH_MUST_BE_SAID,
                "Send Content-Length; chunked bodies are not accepted.");
        Refusal.require(
                request.getLength() <= limit,
                SecurityRule.BODY_MUST_BE_WITHIN_LIMIT,
                "The body may have " + limit + " bytes at most.");
    }
}
