package dev.entente.registration.participant.imports.adapter;

import dev.entente.platform.paging.PageRequest;
import dev.entente.platform.rule.Refusal;
import dev.entente.registration.vocabulary.domain.VocabularyRule;

/** Rows are listed in the order of the file; a cursor is the last row seen. */
final class RowCursor {
    private RowCursor() {}

    static long of(PageRequest request) {
        try {
            return request.after(0).map(Long::parseLong).orElse(0L);
        } catch (NumberFormatException notARow) {
            throw new Refusal(VocabularyRule.CURSOR_MUST_COME_FROM_THE_SAME_LIST, "This cursor is of another list.")
                    .at("?cursor");
        }
    }
}
