package dev.entente.registration.participant.imports.adapter;

import static dev.entente.platform.rule.Refusal.require;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.entente.platform.rule.Refusal;
import dev.entente.registration.participant.imports.domain.ImportRule;
import dev.entente.registration.participant.imports.domain.RowError;
import dev.entente.registration.participant.imports.domain.UploadedRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** CSV with a header of column names, separated by commas or, as many spreadsheets write it, by semicolons. */
final class CsvUploads {
    private CsvUploads() {}

    record Table(List<String> columns, List<UploadedRow> rows) {}

    static Table read(String text) {
        List<CsvRecord> records = records(text);
        require(records.size() > 1, ImportRule.FILE_MUST_HAVE_ROWS, "The file has no rows below its header.");
        List<String> columns =
                records.get(0).getFields().stream().map(String::strip).toList();
        requireKnown(columns);
        List<UploadedRow> rows = new ArrayList<>();
        for (CsvRecord record : records.subList(1, records.size())) {
            rows.add(row(rows.size() + 1, columns, record.getFields()));
        }
        return new Table(columns, rows);
    }

    private static List<CsvRecord> records(String text) {
        String header = text.lines().findFirst().orElse("");
        char separator = header.indexOf(';') >= 0 && header.indexOf(',') < 0 ? ';' : ',';
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(true)
                .ofCsvRecord(text)) {
            return reader.stream().toList();
        } catch (CsvParseException broken) {
            throw new Refusal(ImportRule.FILE_MUST_BE_WHAT_IT_SAYS, "The file cannot be read as CSV.");
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static void requireKnown(List<String> columns) {
        for (String column : columns) {
            require(
                    RowBodies.COLUMNS.contains(column),
                    ImportRule.COLUMNS_MUST_BE_KNOWN,
                    "/" + column,
                    "There is no such column; known are " + RowBodies.COLUMNS + ".");
        }
        require(
                new HashSet<>(columns).size() == columns.size(),
                ImportRule.COLUMNS_MUST_DIFFER,
                "A column is there twice.");
    }

    private static UploadedRow row(int number, List<String> columns, List<String> fields) {
        Map<String, String> values = new HashMap<>();
        for (int place = 0; place < Math.min(columns.size(), fields.size()); place++) {
            String value = fields.get(place).strip();
            if (!value.isEmpty()) {
                values.put(columns.get(place), value);
            }
        }
        List<RowError> errors = fields.size() == columns.size()
                ? List.of()
                : List.of(RowError.of(
                        ImportRule.ROW_MUST_FIT_THE_HEADER,
                        "",
                        "The header has " + columns.size() + " columns, this row " + fields.size() + "."));
        return new UploadedRow(number, values, errors);
    }
}
