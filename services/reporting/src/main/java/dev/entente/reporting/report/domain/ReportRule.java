package dev.entente.reporting.report.domain;

import dev.entente.platform.rule.RefusalKind;
import dev.entente.platform.rule.Rule;

public enum ReportRule implements Rule {
    PROGRAMME_MUST_BE_KNOWN(RefusalKind.NOT_FOUND),
    MATCHMAKING_EVENT_MUST_BE_KNOWN(RefusalKind.NOT_FOUND),
    DEFINITION_ASKED_FOR_MUST_BE_KNOWN(RefusalKind.MALFORMED),
    DEFINITION_MUST_APPLY_TO_SCOPE(RefusalKind.MALFORMED),
    DEFINITION_MUST_KNOW_THE_GROUP_KEY(RefusalKind.MALFORMED),
    GROUP_KEY_MUST_BE_KNOWN(RefusalKind.MALFORMED),
    GROUP_MUST_COME_WITH_ITS_KEY(RefusalKind.MALFORMED),
    INSTANT_MUST_BE_RFC_3339(RefusalKind.MALFORMED),
    AS_OF_MUST_NOT_BE_IN_FUTURE(RefusalKind.MALFORMED),
    PERIOD_MUST_NOT_BE_EMPTY(RefusalKind.MALFORMED),
    LAST_EVENT_ID_MUST_COME_FROM_THE_STREAM(RefusalKind.MALFORMED),
    SOMETHING_MUST_BE_SETTLED(RefusalKind.NOT_YET_KNOWN);

    private final RefusalKind kind;

    ReportRule(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
