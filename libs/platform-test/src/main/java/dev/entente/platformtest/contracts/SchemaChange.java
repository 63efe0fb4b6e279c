package dev.entente.platformtest.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** From one schema to another: everything in it that is more than an addition. */
final class SchemaChange {
    private static final Set<String> WORDS = Set.of("$schema", "$id", "title", "description", "$comment", "examples");
    private static final Set<String> LOOKED_AT_APART = Set.of("properties", "required", "enum");
    private static final Set<String> SCHEMAS = Set.of("items", "additionalProperties", "propertyNames");

    private final JsonNode before;
    private final JsonNode after;
    private final List<String> violations = new ArrayList<>();

    SchemaChange(JsonNode before, JsonNode after) {
        this.before = before;
        this.after = after;
    }

    List<String> violations() {
        compare("body", before, after);
        return List.copyOf(violations);
    }

    private void compare(String place, JsonNode old, JsonNode changed) {
        compareRestrictions(place, old, changed);
        compareValues(place, old.path("enum"), changed.path("enum"));
        compareRequired(place, elements(old.path("required")), elements(changed.path("required")));
        for (String field : names(old.path("properties"))) {
            JsonNode now = changed.path("properties").path(field);
            if (now.isMissingNode()) {
                violations.add(place + "." + field + ": was removed");
            } else {
                compare(place + "." + field, old.path("properties").path(field), now);
            }
        }
    }

    private void compareRestrictions(String place, JsonNode old, JsonNode changed) {
        Set<String> restrictions = names(old);
        restrictions.addAll(names(changed));
        restrictions.removeAll(WORDS);
        restrictions.removeAll(LOOKED_AT_APART);
        for (String restriction : restrictions) {
            JsonNode was = old.path(restriction);
            JsonNode is = changed.path(restriction);
            if (SCHEMAS.contains(restriction) && was.isObject() && is.isObject()) {
                compare(place + (restriction.equals("items") ? "[]" : "{" + restriction + "}"), was, is);
            } else if (!was.equals(is)) {
                violations.add(place + ": " + restriction + " changed from " + said(was) + " to " + said(is));
            }
        }
    }

    private void compareValues(String place, JsonNode old, JsonNode changed) {
        if (old.isMissingNode() != changed.isMissingNode()) {
            violations.add(place + ": enum changed from " + said(old) + " to " + said(changed));
            return;
        }
        Set<JsonNode> gone = elements(old);
        gone.removeAll(elements(changed));
        gone.forEach(value -> violations.add(place + ": value " + value + " was removed"));
    }

    private void compareRequired(String place, Set<JsonNode> old, Set<JsonNode> changed) {
        for (JsonNode field : old) {
            if (!changed.contains(field)) {
                violations.add(place + "." + field.textValue() + ": was required and may now be missing");
            }
        }
        for (JsonNode field : changed) {
            if (!old.contains(field)) {
                violations.add(place + "." + field.textValue() + ": is newly required, but older messages lack it");
            }
        }
    }

    private static Set<String> names(JsonNode node) {
        Set<String> names = new LinkedHashSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Set<JsonNode> elements(JsonNode array) {
        Set<JsonNode> elements = new LinkedHashSet<>();
        array.forEach(elements::add);
        return elements;
    }

    private static String said(JsonNode value) {
        return value.isMissingNode() ? "nothing" : value.toString();
    }
}
