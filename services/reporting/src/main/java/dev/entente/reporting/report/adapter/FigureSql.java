package dev.entente.reporting.report.adapter;

import dev.entente.reporting.kpi.domain.Allotment;
import dev.entente.reporting.kpi.domain.Definition;
import dev.entente.reporting.kpi.domain.GroupKey;
import dev.entente.reporting.kpi.domain.Subject;
import dev.entente.reporting.report.domain.Period;
import dev.entente.reporting.report.domain.Question;
import dev.entente.reporting.report.domain.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes the one statement that answers a question: a relation per subject, read once; of each a selection per
 * definition; and of each selection its total and its groups.
 */
final class FigureSql {
    private static final String AS_OF = """
            f.generation = :generation and f.recorded_at <= cast(cast(:asOf as text) as timestamptz)
               and (f.superseded_at is null or f.superseded_at > cast(cast(:asOf as text) as timestamptz))""";

    private final Question question;
    private final BoundValues values = new BoundValues();
    private final Map<String, String> relations = new LinkedHashMap<>();

    FigureSql(Question question) {
        this.question = question;
        values.set("generation", question.generation());
        values.set("scope", question.scope().id());
        values.set("asOf", question.asOf().toString());
    }

    /** Rows: the definition's place in the list, the group or null for the total, the value, how many facts. */
    Statement figures(List<Definition> definitions, @Nullable GroupKey groupBy) {
        List<String> answers = new ArrayList<>();
        for (int place = 0; place < definitions.size(); place++) {
            Definition definition = definitions.get(place);
            String selection = select(definition, place);
            answers.add(total(place, selection));
            Allotment allotment =
                    groupBy == null ? null : definition.allocation().get(groupBy);
            if (groupBy != null && allotment != null) {
                answers.add(groups(place, selection, AllotmentSql.of(groupBy, allotment)));
            }
        }
        return statement(String.join("\nunion all\n", answers));
    }

    /** Rows: the supporting facts after the given one, in order of recording. */
    Statement supporting(Definition definition, @Nullable GroupKey groupBy, @Nullable String group, FactPlace after) {
        String selection = select(definition, 0);
        String within = "";
        if (groupBy != null && group != null) {
            String allotted = AllotmentSql.of(
                    groupBy, Objects.requireNonNull(definition.allocation().get(groupBy)));
            values.set("group", group);
            within = " where cast(:group as text) in (" + allotted + ")";
        }
        values.set("afterRecordedAt", after.recordedAt());
        values.set("afterMessage", after.messageId());
        values.set("rows", after.rows());
        return statement(SupportingFactRows.SELECT.formatted("select distinct fact_no from " + selection
                + " as d cross join lateral unnest(d.supporting) as behind(fact_no)" + within));
    }

    /** Rows: id, name, whether it was entered afterwards. */
    Statement events() {
        require(Subject.MATCHMAKING_EVENT);
        return statement("select cast(s.aggregate_id as text), s.name, s.retrospective from matchmaking_event as s"
                + " order by s.aggregate_id");
    }

    /** Where a page begins. */
    record FactPlace(String recordedAt, String messageId, int rows) {}

    private static String total(int place, String selection) {
        return "select " + place
                + ", cast(null as text), count(distinct d.counted), count(distinct behind.fact_no) from " + selection
                + " as d cross join lateral unnest(d.supporting) as behind(fact_no)";
    }

    private static String groups(int place, String selection, String allotted) {
        return "select " + place + ", allotted.name, count(distinct d.counted), count(distinct behind.fact_no) from "
                + selection + " as d cross join lateral (" + allotted + ") as allotted(name)"
                + " cross join lateral unnest(d.supporting) as behind(fact_no)"
                + " where allotted.name is not null group by allotted.name";
    }

    private String select(Definition definition, int place) {
        Subject subject = definition.subject();
        require(subject);
        SubjectRelation relation = SubjectRelations.of(subject);
        String name = "selection_" + place;
        String conditions = new ConditionSql(subject, values).all(definition.where());
        relations.put(
                name,
                "select " + relation.columns().get(definition.countDistinct()) + " as counted,"
                        + " s.matchmaking_event_id, s.kind, s.countries, "
                        + relation.supportOf(definition.uses("heldMeetings")) + " as supporting from " + relation.name()
                        + " as s where " + conditions
                        + within(question.period(), relation.moments().get(definition.datedBy())));
        return name;
    }

    private void require(Subject subject) {
        SubjectRelation relation = SubjectRelations.of(subject);
        relation.needs().forEach(this::require);
        relations.putIfAbsent(
                relation.name(), relation.rows().replace("{scope}", scope()).replace("{asOf}", AS_OF));
    }

    private String scope() {
        return question.scope().kind() == Scope.Kind.PROGRAMME
                ? "f.programme_id = :scope"
                : "f.matchmaking_event_id = :scope";
    }

    private String within(Period period, @Nullable String moment) {
        StringBuilder sql = new StringBuilder();
        period.begin().ifPresent(from -> {
            values.set("occurredFrom", from.toString());
            sql.append(" and ").append(moment).append(" >= cast(cast(:occurredFrom as text) as timestamptz)");
        });
        period.end().ifPresent(to -> {
            values.set("occurredTo", to.toString());
            sql.append(" and ").append(moment).append(" < cast(cast(:occurredTo as text) as timestamptz)");
        });
        return sql.toString();
    }

    private Statement statement(String body) {
        StringBuilder sql = new StringBuilder("with ");
        String separator = "";
        for (Map.Entry<String, String> relation : relations.entrySet()) {
            sql.append(separator)
                    .append(relation.getKey())
                    .append(" as materialized (\n")
                    .append(relation.getValue())
                    .append(")");
            separator = ",\n";
        }
        return new Statement(sql.append("\n").append(body).toString(), values.all());
    }
}
