package dev.entente.registration.participant.imports.domain;

import dev.entente.platform.rule.FieldProblem;
import dev.entente.platform.rule.Refusal;
import java.util.List;

/**
 * Why a row is rejected.
 *
 * @param column the column at fault, empty when it is the row as a whole
 */
public record RowError(String column, String code, String detail) {

    public static RowError of(ImportRule rule, String column, String detail) {
        return new RowError(column, rule.name(), detail);
    }

    /** A refusal names fields of a body; here they are columns. */
    public static List<RowError> of(Refusal refusal) {
        if (refusal.fields().isEmpty()) {
            return List.of(new RowError("", refusal.rule().name(), refusal.detail()));
        }
        return refusal.fields().stream().map(RowError::of).toList();
    }

    private static RowError of(FieldProblem field) {
        return new RowError(field.pointer().replace("/", ""), field.code(), field.detail());
    }
}
