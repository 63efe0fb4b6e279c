package dev.entente.platform.inbox;

import dev.entente.platform.rule.RefusalKind;
import dev.entente.platform.rule.Rule;

enum InboxRule implements Rule {
    DEAD_LETTER_MUST_EXIST(RefusalKind.NOT_FOUND),
    DEAD_LETTER_MUST_BE_OPEN(RefusalKind.CONFLICT),
    CONSUMER_MUST_BE_KNOWN(RefusalKind.CONFLICT),
    ENVELOPE_MUST_BE_READABLE(RefusalKind.CONFLICT),
    PREDECESSOR_MUST_BE_APPLIED(RefusalKind.CONFLICT),
    MESSAGE_MUST_BE_APPLICABLE(RefusalKind.INVALID);

    private final RefusalKind kind;

    InboxRule(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
