package dev.entente.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.entente.platform.rule.FieldProblem;
import dev.entente.platform.rule.Refusal;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Everything that can go wrong on the way to or in a resource, as a problem. */
public class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    public Response refused(Refusal refusal) {
        return Problems.response(refusal);
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException invalid) {
        List<FieldProblem> fields = invalid.getConstraintViolations().stream()
                .map(ProblemMappers::field)
                .toList();
        return Problems.response(Problems.of(
                400, "FIELDS_MUST_BE_VALID", "Some fields are missing or not valid; see errors.", fields, Map.of()));
    }

    @ServerExceptionMapper
    public Response unreadable(MismatchedInputException unreadable) {
        return unreadableJson(unreadable);
    }

    @ServerExceptionMapper
    public Response unreadableJson(JsonProcessingException unreadable) {
        FieldProblem field = jsonField(unreadable);
        return Problems.response(
                Problems.of(400, field.code(), "The body cannot be read: " + field.detail(), List.of(field), Map.of()));
    }

    @ServerExceptionMapper
    public Response anonymous(UnauthorizedException anonymous) {
        return unauthorized();
    }

    @ServerExceptionMapper
    public Response notAuthenticated(AuthenticationFailedException failed) {
        return unauthorized();
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException forbidden) {
        return Problems.response(
                Problems.of(403, "ROLE_MUST_ALLOW_IT", "Your account does not have a role that may do this."));
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException refused) {
        if (refused.getCause() instanceof JsonProcessingException unreadable) {
            return unreadableJson(unreadable);
        }
        int status = refused.getResponse().getStatus();
        if (status < 400) {
            return refused.getResponse();
        }
        return Problems.response(Problems.of(status, code(status), "The request cannot be served: " + reason(status)));
    }

    /** One line each: an outage fails every request, and there is nothing to find in a stack. */
    @ServerExceptionMapper
    public Response notReady(NotReadyNow notReady) {
        LOG.warnf("A request is to be repeated: %s", notReady.getCause());
        return Problems.response(notReady);
    }

    /** Never the failure's text: it may hold data. The trace id leads to the log. */
    @ServerExceptionMapper
    public Response failed(Throwable failure) {
        LOG.error("A request failed", failure);
        return Problems.response(
                Problems.of(500, "INTERNAL_FAILURE", "Something failed on our side; repeat with the same key."));
    }

    private static Response unauthorized() {
        return Response.fromResponse(Problems.response(Problems.of(
                        401, "TOKEN_MUST_BE_VALID", "Send a valid, unexpired bearer token made for this service.")))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    private static FieldProblem field(ConstraintViolation<?> violation) {
        String pointer = "";
        int depth = 0;
        for (Path.Node node : violation.getPropertyPath()) {
            if (depth >= 2 && node.getName() != null) {
                pointer += step(node);
            } else if (depth == 1) {
                pointer = isParameter(violation) ? "?" + node.getName() : "";
            }
            depth++;
        }
        String code = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return new FieldProblem(pointer.isEmpty() ? "/" : pointer, code, violation.getMessage());
    }

    /** An entry of a list or a map is told with the field in it; one that is wrong itself has a name that nobody wrote. */
    private static String step(Path.Node node) {
        Object entry = node.getIndex() == null ? node.getKey() : node.getIndex();
        String name = node.getKind() == ElementKind.CONTAINER_ELEMENT ? "" : "/" + node.getName();
        return (entry == null ? "" : "/" + entry.toString().replace("~", "~0").replace("/", "~1")) + name;
    }

    private static boolean isParameter(ConstraintViolation<?> violation) {
        int depth = 0;
        for (Path.Node ignored : violation.getPropertyPath()) {
            depth++;
        }
        return depth == 2;
    }

    private static FieldProblem jsonField(JsonProcessingException unreadable) {
        if (!(unreadable instanceof JsonMappingException mapping)) {
            return new FieldProblem("/", "BODY_MUST_BE_JSON", "it is not well-formed JSON");
        }
        String pointer = mapping.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                .collect(Collectors.joining());
        String at = pointer.isEmpty() ? "/" : pointer;
        if (isAfterTheEnd(mapping)) {
            return new FieldProblem(at, "BODY_MUST_BE_JSON", "there is something after its end");
        }
        return switch (mapping) {
            case UnrecognizedPropertyException unknown ->
                new FieldProblem(at, "FIELD_MUST_BE_KNOWN", "there is no field " + unknown.getPropertyName());
            case MalformedText notKept ->
                new FieldProblem(
                        at, "TEXT_MUST_BE_WELL_FORMED", "it has the character NUL or half of a surrogate pair");
            case InvalidFormatException wrong ->
                new FieldProblem(
                        at, "FIELD_MUST_HAVE_RIGHT_TYPE", "expected " + JsonTypes.describe(wrong.getTargetType()));
            case MismatchedInputException wrong ->
                new FieldProblem(
                        at, "FIELD_MUST_HAVE_RIGHT_TYPE", "expected " + JsonTypes.describe(wrong.getTargetType()));
            default -> new FieldProblem(at, "BODY_MUST_BE_JSON", "it does not have the documented shape");
        };
    }

    /** Jackson has no type of its own for this. */
    private static boolean isAfterTheEnd(JsonMappingException failure) {
        return failure.getOriginalMessage().startsWith("Trailing token");
    }

    private static String code(int status) {
        return switch (status) {
            case 400 -> "REQUEST_MUST_BE_UNDERSTOOD";
            case 404 -> "RESOURCE_MUST_EXIST";
            case 405 -> "METHOD_MUST_BE_ALLOWED";
            case 406 -> "RESPONSE_TYPE_MUST_BE_OFFERED";
            case 413 -> "BODY_MUST_BE_WITHIN_LIMIT";
            case 415 -> "MEDIA_TYPE_MUST_BE_ACCEPTED";
            default -> "REQUEST_MUST_BE_SERVED";
        };
    }

    private static String reason(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return known == null ? "status " + status : known.getReasonPhrase() + ".";
    }
}
