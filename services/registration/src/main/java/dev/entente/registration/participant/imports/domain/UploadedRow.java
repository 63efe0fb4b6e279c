package dev.entente.registration.participant.imports.domain;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row as it was uploaded.
 *
 * @param row counted from 1, without the header
 * @param values by column; empty ones are left out
 * @param errors what is wrong with it as far as the row alone tells
 */
public record UploadedRow(int row, Map<String, String> values, List<RowError> errors) {

    public UploadedRow {
        values = Map.copyOf(values);
        errors = List.copyOf(errors);
    }

    public @Nullable String externalId() {
        return values.get("externalId");
    }

    public boolean isBroken() {
        return !errors.isEmpty();
    }

    /** Not the values: this text may end in a log, and they name persons. */
    @Override
    public String toString() {
        return "UploadedRow[" + row + "]";
    }
}
