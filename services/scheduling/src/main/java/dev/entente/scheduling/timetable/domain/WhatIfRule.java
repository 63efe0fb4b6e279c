package dev.entente.scheduling.timetable.domain;

import static dev.entente.platform.rule.RefusalKind.CONFLICT;
import static dev.entente.platform.rule.RefusalKind.INVALID;

import dev.entente.platform.rule.RefusalKind;
import dev.entente.platform.rule.Rule;

/** What must hold for what-if questions. */
public enum WhatIfRule implements Rule {
    SOMETHING_MUST_BE_TO_PLACE(CONFLICT),
    QUESTION_MUST_BE_SHORT(INVALID),
    SESSION_MUST_HAVE_BOOKABLE_SLOTS(INVALID),
    SLOTS_MUST_BE_EQUALLY_LONG(INVALID),
    SOME_SLOT_MUST_BE_LEFT(INVALID);

    private final RefusalKind kind;

    WhatIfRule(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
