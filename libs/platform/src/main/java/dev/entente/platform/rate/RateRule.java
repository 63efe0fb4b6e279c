package dev.entente.platform.rate;

import dev.entente.platform.rule.RefusalKind;
import dev.entente.platform.rule.Rule;

enum RateRule implements Rule {
    REQUESTS_MUST_STAY_WITHIN_RATE;

    @Override
    public RefusalKind kind() {
        return RefusalKind.TOO_MANY;
    }
}
