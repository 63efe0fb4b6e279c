package dev.entente.reporting.kpi.domain;

import dev.entente.platform.rule.RefusalKind;
import dev.entente.platform.rule.Rule;

public enum KpiRule implements Rule {
    DEFINITION_MUST_BE_KNOWN;

    @Override
    public RefusalKind kind() {
        return RefusalKind.NOT_FOUND;
    }
}
