package dev.entente.scheduling;

import dev.entente.platform.paging.PageRequest;
import dev.entente.platform.rule.Refusal;
import dev.entente.platform.rule.RefusalKind;
import dev.entente.platform.rule.Rule;
import java.util.UUID;

/** The cursor of lists that are ordered by id alone. */
public final class IdCursor {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private IdCursor() {}

    private enum CursorRule implements Rule {
        CURSOR_MUST_COME_FROM_A_PAGE;

        @Override
        public RefusalKind kind() {
            return RefusalKind.MALFORMED;
        }
    }

    /** The id after which the page begins. */
    public static UUID after(PageRequest request) {
        return request.after(0).map(IdCursor::id).orElse(BEFORE_ALL);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException foreign) {
            throw new Refusal(CursorRule.CURSOR_MUST_COME_FROM_A_PAGE, "cursor is not one that a page gave.")
                    .at("?cursor");
        }
    }
}
