package dev.entente.platform.jobs;

import dev.entente.platform.rule.RefusalKind;
import dev.entente.platform.rule.Rule;

enum JobRule implements Rule {
    JOB_MUST_EXIST(RefusalKind.NOT_FOUND),
    JOB_MUST_NOT_BE_FINISHED(RefusalKind.CONFLICT),
    IF_MATCH_MUST_BE_CURRENT(RefusalKind.STALE),
    LAST_EVENT_ID_MUST_COME_FROM_THE_STREAM(RefusalKind.MALFORMED);

    private final RefusalKind kind;

    JobRule(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
