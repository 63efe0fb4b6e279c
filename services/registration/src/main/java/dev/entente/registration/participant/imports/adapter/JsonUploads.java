package dev.entente.registration.participant.imports.adapter;

import static dev.entente.platform.rule.Refusal.require;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.platform.rule.Refusal;
import dev.entente.platform.rule.Texts;
import dev.entente.registration.participant.imports.domain.ImportRule;
import dev.entente.registration.participant.imports.domain.UploadedRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * JSON: {@code {"rows":[{…}]}}. A row has the columns of the CSV as fields, or groups them as
 * {@code "person":{"firstName":…}} and {@code "organisation":{"name":…}}.
 */
final class JsonUploads {
    private static final Map<String, String> GROUPS = Map.of("person", "", "organisation", "organisation");

    private JsonUploads() {}

    static CsvUploads.Table read(String text, ObjectMapper json) {
        JsonNode rows = parsed(text, json).path("rows");
        require(
                rows.isArray(),
                ImportRule.FILE_MUST_BE_WHAT_IT_SAYS,
                "/rows",
                "The body is an object with an array of rows.");
        List<UploadedRow> read = new ArrayList<>();
        for (JsonNode row : rows) {
            read.add(row(read.size() + 1, row));
        }
        List<String> columns = RowBodies.COLUMNS.stream()
                .filter(column -> read.stream().anyMatch(row -> row.values().containsKey(column)))
                .toList();
        return new CsvUploads.Table(columns, read);
    }

    private static JsonNode parsed(String text, ObjectMapper json) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException notJson) {
            throw new Refusal(ImportRule.FILE_MUST_BE_WHAT_IT_SAYS, "The body cannot be read as JSON.");
        }
    }

    private static UploadedRow row(int number, JsonNode row) {
        String pointer = "/rows/" + (number - 1);
        require(row.isObject(), ImportRule.FILE_MUST_BE_WHAT_IT_SAYS, pointer, "A row is an object.");
        Map<String, String> values = new HashMap<>();
        row.properties().forEach(field -> {
            String group = GROUPS.get(field.getKey());
            String at = pointer + "/" + field.getKey();
            if (group != null && field.getValue().isObject()) {
                field.getValue()
                        .properties()
                        .forEach(inner -> put(
                                values, at + "/" + inner.getKey(), column(group, inner.getKey()), inner.getValue()));
            } else {
                put(values, at, field.getKey(), field.getValue());
            }
        });
        return new UploadedRow(number, values, List.of());
    }

    private static String column(String group, String field) {
        return group.isEmpty() || field.isEmpty()
                ? field
                : group + field.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + field.substring(1);
    }

    private static void put(Map<String, String> values, String pointer, String column, JsonNode value) {
        require(
                RowBodies.COLUMNS.contains(column),
                ImportRule.COLUMNS_MUST_BE_KNOWN,
                pointer,
                "There is no such field; known are " + RowBodies.COLUMNS + ".");
        require(
                !value.isObject(),
                ImportRule.COLUMNS_MUST_BE_KNOWN,
                pointer,
                "This field is a text, a boolean or, for sectors, a list of texts.");
        String text = value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(";"))
                : value.asText("");
        require(
                Texts.isWellFormed(text),
                ImportRule.FILE_MUST_BE_WHAT_IT_SAYS,
                pointer,
                "The text has the character NUL or half of a surrogate pair.");
        if (!value.isNull() && !text.isBlank()) {
            values.put(column, text.strip());
        }
    }
}
