package dev.entente.registration.participant.imports.domain;

import static dev.entente.platform.rule.Refusal.require;

import java.util.List;

/** A whole upload: its columns in their order, and its rows. */
public record Upload(List<String> columns, List<UploadedRow> rows) {
    public static final int MOST_ROWS = 5_000;
    public static final int MOST_ATOMIC_ROWS = 1_000;

    public Upload {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        require(!rows.isEmpty(), ImportRule.FILE_MUST_HAVE_ROWS, "The file has no rows.");
        requireAtMost(MOST_ROWS, rows.size());
    }

    /** An atomic import is one transaction, so it takes fewer rows. */
    public void requireFitFor(ImportMode mode) {
        requireAtMost(mode == ImportMode.ATOMIC ? MOST_ATOMIC_ROWS : MOST_ROWS, rows.size());
    }

    private static void requireAtMost(int most, int rows) {
        require(
                rows <= most,
                ImportRule.ROWS_MUST_BE_WITHIN_LIMIT,
                "The file has " + rows + " rows; send " + most + " at most, or use mode=partial for more than "
                        + MOST_ATOMIC_ROWS + ".");
    }
}
