package dev.entente.reporting.kpi.adapter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.reporting.kpi.adapter.DefinitionBody.ConditionBody;
import dev.entente.reporting.kpi.domain.Condition;
import dev.entente.reporting.kpi.domain.CountryList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns a file's conditions into the domain's, with each named list put in its place. */
final class ConditionReader {
    private final Map<String, CountryList> sets;
    private final List<String> violations;

    ConditionReader(Map<String, CountryList> sets, List<String> violations) {
        this.sets = sets;
        this.violations = violations;
    }

    List<Condition> read(List<ConditionBody> bodies) {
        return bodies.stream().map(this::read).toList();
    }

    private Condition read(ConditionBody body) {
        if (body.anyOf() != null) {
            return new Condition.AnyOf(body.anyOf().stream().map(this::read).toList());
        }
        String field = String.valueOf(body.field());
        if (body.present() != null) {
            return new Condition.IsPresent(field, body.present());
        }
        return body.notIn() != null
                ? new Condition.IsNoneOf(field, values(body.notIn()))
                : new Condition.IsOneOf(field, values(body.in() == null ? body.is() : body.in()));
    }

    private List<Object> values(@Nullable JsonNode given) {
        if (given == null) {
            return List.of();
        }
        if (given.isObject()) {
            return setNamed(given.path("set").asText());
        }
        if (!given.isArray()) {
            return List.of(value(given));
        }
        List<Object> values = new ArrayList<>();
        given.forEach(one -> values.add(value(one)));
        return List.copyOf(values);
    }

    private List<Object> setNamed(String name) {
        CountryList set = sets.get(name);
        if (set == null) {
            violations.add("where refers to the set " + name + ", which sets does not have");
            return List.of();
        }
        return List.copyOf(set.codes());
    }

    private static Object value(JsonNode node) {
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        return node.isIntegralNumber() ? (Object) node.intValue() : node.asText();
    }
}
