package dev.entente.reporting.report.adapter;

import dev.entente.reporting.kpi.domain.Condition;
import dev.entente.reporting.kpi.domain.Subject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Conditions become SQL over a subject's relation; every value is bound, never written. */
final class ConditionSql {
    private final Map<String, String> columns;
    private final BoundValues values;

    ConditionSql(Subject subject, BoundValues values) {
        this.columns = SubjectRelations.of(subject).columns();
        this.values = values;
    }

    String all(List<Condition> conditions) {
        return conditions.isEmpty()
                ? "true"
                : conditions.stream().map(this::one).collect(Collectors.joining(" and "));
    }

    private String one(Condition condition) {
        return switch (condition) {
            case Condition.IsOneOf one -> column(one.field()) + " = any(" + values.bindAll(one.values()) + ")";
            case Condition.IsNoneOf none -> column(none.field()) + " <> all(" + values.bindAll(none.values()) + ")";
            case Condition.IsPresent presence ->
                (presence.present() ? "" : "not ") + "(" + column(presence.field()) + ")";
            case Condition.AnyOf any ->
                any.alternatives().stream()
                        .map(alternative -> "(" + all(alternative) + ")")
                        .collect(Collectors.joining(" or ", "(", ")"));
        };
    }

    private String column(String field) {
        return Objects.requireNonNull(columns.get(field), field);
    }
}
