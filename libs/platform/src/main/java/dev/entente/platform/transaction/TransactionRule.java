package dev.entente.platform.transaction;

import dev.entente.platform.rule.RefusalKind;
import dev.entente.platform.rule.Rule;

enum TransactionRule implements Rule {
    SAME_KEY_MUST_NOT_BE_IN_FLIGHT(RefusalKind.CONFLICT),
    KEY_MUST_NOT_BE_REUSED_FOR_ANOTHER_REQUEST(RefusalKind.INVALID);

    private final RefusalKind kind;

    TransactionRule(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
