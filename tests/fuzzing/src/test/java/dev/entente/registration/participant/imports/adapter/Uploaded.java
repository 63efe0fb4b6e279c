package dev.entente.registration.participant.imports.adapter;

import dev.entente.platform.rule.Refusal;
import dev.entente.platform.rule.Texts;
import dev.entente.registration.participant.imports.domain.ImportRule;

/** What holds of each upload, however it was written. */
final class Uploaded {
    private Uploaded() {}

    static void requireKeepable(CsvUploads.Table table) {
        boolean keepable = table.rows().stream()
                .allMatch(row -> RowBodies.COLUMNS.containsAll(row.values().keySet())
                        && row.values().values().stream()
                                .allMatch(text -> !text.isBlank() && Texts.isWellFormed(text)));
        if (!keepable) {
            throw new AssertionError("no row is made of " + table);
        }
    }

    static void requireOfImports(Refusal refused) {
        if (!(refused.rule() instanceof ImportRule)) {
            throw refused;
        }
    }
}
