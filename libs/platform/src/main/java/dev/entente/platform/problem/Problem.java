package dev.entente.platform.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.entente.platform.rule.FieldProblem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An RFC 9457 problem.
 *
 * @param type stable address of the rule
 * @param code the rule's name, for programs
 * @param detail what the caller can do about it
 * @param errors the fields at fault, if any
 * @param members what else helps, for example the free slots
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String code,
        String detail,
        @Nullable String traceId,
        List<FieldProblem> errors,
        @JsonAnyGetter Map<String, Object> members) {}
