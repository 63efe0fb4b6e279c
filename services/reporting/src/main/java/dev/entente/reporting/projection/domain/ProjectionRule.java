package dev.entente.reporting.projection.domain;

import dev.entente.platform.rule.RefusalKind;
import dev.entente.platform.rule.Rule;

public enum ProjectionRule implements Rule {
    REBUILD_MUST_NOT_BE_UNDER_WAY(RefusalKind.CONFLICT),
    GENERATION_MUST_STILL_BE_BUILT(RefusalKind.CONFLICT);

    private final RefusalKind kind;

    ProjectionRule(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
