package dev.entente.reporting.report.adapter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The parameters of one statement. Lists travel as one text: words, codes and numbers never contain a comma. */
final class BoundValues {
    private final Map<String, Object> values = new LinkedHashMap<>();

    void set(String name, Object value) {
        values.put(name, value);
    }

    /** An SQL array of the values' common type. */
    String bindAll(List<Object> given) {
        String name = "v" + values.size();
        values.put(name, given.stream().map(Object::toString).collect(Collectors.joining(",")));
        String array = "string_to_array(cast(:" + name + " as text), ',')";
        Object first = given.get(0);
        if (first instanceof Boolean) {
            return "cast(" + array + " as boolean[])";
        }
        return first instanceof Integer ? "cast(" + array + " as integer[])" : array;
    }

    Map<String, Object> all() {
        return Map.copyOf(values);
    }
}
