package dev.entente.platform.operations;

import dev.entente.platform.rule.RefusalKind;
import dev.entente.platform.rule.Rule;

enum OperationsRule implements Rule {
    DEAD_LETTER_MUST_EXIST(RefusalKind.NOT_FOUND),
    TOPIC_MUST_HAVE_FACTS_HERE(RefusalKind.INVALID);

    private final RefusalKind kind;

    OperationsRule(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
