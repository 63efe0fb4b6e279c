package dev.entente.platform.security;

import dev.entente.platform.rule.Refusal;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** What every request must satisfy before its resource sees it: known query parameters and a body within its limit. */
public class RequestChecks {
    private static final long BODY_LIMIT = 64L * 1024;
    private final Map<Method, QueryParameters> parameters = new ConcurrentHashMap<>();

    /** Before a resource is looked for, because looking for it reads them. */
    @ServerRequestFilter(preMatching = true)
    public void requireReadableMediaTypes(ContainerRequestContext request) {
        try {
            request.getAcceptableMediaTypes();
            request.getMediaType();
        } catch (IllegalArgumentException unreadable) {
            throw new Refusal(
                    SecurityRule.MEDIA_TYPE_MUST_BE_READABLE, "Accept and Content-Type must name media types.");
        }
    }

    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        if (method != null) {
            parameters
                    .computeIfAbsent(method, QueryParameters::of)
                    .check(request.getUriInfo().getQueryParameters());
            requireBodyWithinLimit(request, method);
            requireAcceptedType(request, method);
        }
    }

    /** Jakarta REST would try to make a record of plain text. Of a body that is none, clients name any type. */
    private static void requireAcceptedType(ContainerRequestContext request, Method method) {
        MediaType type = request.getMediaType();
        boolean saidByResource = method.isAnnotationPresent(Consumes.class)
                || method.getDeclaringClass().isAnnotationPresent(Consumes.class);
        Refusal.require(
                saidByResource
                        || type == null
                        || request.getLength() <= 0
                        || type.isCompatible(MediaType.APPLICATION_JSON_TYPE),
                SecurityRule.MEDIA_TYPE_MUST_BE_ACCEPTED,
                "Send the body as application/json.");
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
