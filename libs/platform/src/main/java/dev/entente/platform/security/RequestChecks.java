package dev.entente.platform.security;

import dev.entente.platform.rule.Refusal;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** What every request must satisfy before its resource sees it: known query parameters and a body within its limit. */
public class RequestChecks {
    private static final long BODY_LIMIT = 64L * 1024;
    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        if (method != null) {
            requireKnownParameters(request, known.computeIfAbsent(method, RequestChecks::parametersOf));
            requireBodyWithinLimit(request, method);
        }
    }

    private static void requireKnownParameters(ContainerRequestContext request, Set<String> parameters) {
        for (String name : request.getUriInfo().getQueryParameters().keySet()) {
            Refusal.require(
                    parameters.contains(name),
                    SecurityRule.QUERY_PARAMETER_MUST_BE_KNOWN,
                    "?" + name,
                    "There is no query parameter " + name + "; known are " + parameters + ".");
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

    private static Set<String> parametersOf(Method method) {
        Set<String> names = new HashSet<>();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getDeclaredFields()) {
                    add(
                            names,
                            field.getAnnotation(QueryParam.class),
                            field.getAnnotation(RestQuery.class),
                            field.getName());
                }
            }
            add(
                    names,
                    parameter.getAnnotation(QueryParam.class),
                    parameter.getAnnotation(RestQuery.class),
                    parameter.getName());
        }
        return names;
    }

    private static void add(
            Set<String> names,
            @org.jspecify.annotations.Nullable QueryParam standard,
            @org.jspecify.annotations.Nullable RestQuery own,
            String javaName) {
        if (standard != null) {
            names.add(standard.value());
        } else if (own != null) {
            names.add(own.value().isEmpty() ? javaName : own.value());
        }
    }
}
