package dev.entente.scheduling.calendar.domain;

import dev.entente.platform.rule.RefusalKind;
import dev.entente.platform.rule.Rule;

/** What the calendar demands of every command. */
public enum CalendarRule implements Rule {
    NOT_YET_KNOWN(RefusalKind.NOT_YET_KNOWN),
    MATCHMAKING_EVENT_MUST_EXIST(RefusalKind.NOT_FOUND),
    PHASE_MUST_ALLOW_ACTIVITY(RefusalKind.CONFLICT),
    ONLY_ORGANISER_MAY_DO_THIS(RefusalKind.FORBIDDEN),
    OCCURRED_AT_MUST_BE_GIVEN(RefusalKind.INVALID),
    OCCURRED_AT_MUST_NOT_BE_IN_FUTURE(RefusalKind.INVALID),
    OCCURRED_AT_MUST_FOLLOW_EARLIER_FACT(RefusalKind.INVALID),
    OCCURRED_AT_ONLY_FOR_RETROSPECTIVE_EVENTS(RefusalKind.INVALID);

    private final RefusalKind kind;

    CalendarRule(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
