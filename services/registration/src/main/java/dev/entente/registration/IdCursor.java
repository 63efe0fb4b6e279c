package dev.entente.registration;

import dev.entente.platform.paging.PageRequest;
import dev.entente.platform.rule.Refusal;
import dev.entente.registration.vocabulary.domain.VocabularyRule;
import java.util.UUID;

/** Lists here are ordered by id, which is the order of entry; so a cursor is the last id seen. */
public final class IdCursor {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private IdCursor() {}

    public static UUID of(PageRequest request) {
        try {
            return request.after(0).map(UUID::fromString).orElse(BEFORE_ALL);
        } catch (IllegalArgumentException notAnId) {
            throw new Refusal(VocabularyRule.CURSOR_MUST_COME_FROM_THE_SAME_LIST, "This cursor is of another list.")
                    .at("?cursor");
        }
    }
}
