package dev.entente.platform.paging;

import dev.entente.platform.rule.RefusalKind;
import dev.entente.platform.rule.Rule;

enum PagingRule implements Rule {
    CURSOR_MUST_COME_FROM_A_PAGE,
    LIMIT_MUST_BE_WITHIN_RANGE;

    @Override
    public RefusalKind kind() {
        return RefusalKind.MALFORMED;
    }
}
