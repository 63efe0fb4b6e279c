package dev.entente.registration.participant.imports.adapter;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.entente.registration.participant.imports.domain.RowError;
import dev.entente.registration.participant.imports.domain.UploadedRow;
import dev.entente.registration.participant.imports.usecase.RejectedRows;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rejected rows as they came, with a last column that says why; ready to be corrected. */
final class RejectedRowsCsv {
    private static final String ERRORS = "errors";

    private RejectedRowsCsv() {}

    static String of(RejectedRows rejected) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(Stream.concat(rejected.columns().stream(), Stream.of(ERRORS))
                    .toList());
            rejected.rows().forEach(row -> csv.writeRecord(record(rejected.columns(), row)));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return text.toString();
    }

    private static List<String> record(List<String> columns, UploadedRow row) {
        return Stream.concat(
                        columns.stream().map(column -> row.values().getOrDefault(column, "")),
                        Stream.of(row.errors().stream()
                                .map(RejectedRowsCsv::sentence)
                                .collect(Collectors.joining("; "))))
                .toList();
    }

    private static String sentence(RowError error) {
        String column = error.column().isEmpty() ? "" : error.column() + ": ";
        return column + error.detail() + " (" + error.code() + ")";
    }
}
