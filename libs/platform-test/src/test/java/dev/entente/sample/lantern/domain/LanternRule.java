package dev.entente.sample.lantern.domain;

import dev.entente.platform.rule.RefusalKind;
import dev.entente.platform.rule.Rule;

public enum LanternRule implements Rule {
    LANTERN_MUST_EXIST(RefusalKind.NOT_FOUND),
    LANTERN_MUST_BE_OUT(RefusalKind.CONFLICT),
    NAME_MUST_BE_FREE(RefusalKind.CONFLICT),
    LANTERN_MUST_BE_AS_SEEN(RefusalKind.STALE);

    private final RefusalKind kind;

    LanternRule(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
