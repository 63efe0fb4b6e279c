package dev.entente.scheduling.roster.domain;

import dev.entente.platform.rule.RefusalKind;
import dev.entente.platform.rule.Rule;

/** What must hold for a participant's availability. */
public enum RosterRule implements Rule {
    NOT_YET_KNOWN(RefusalKind.NOT_YET_KNOWN),
    PARTICIPANT_MUST_EXIST(RefusalKind.NOT_FOUND),
    AVAILABILITY_MUST_BE_AS_SEEN(RefusalKind.STALE),
    SLOT_MUST_BELONG_TO_EVENT(RefusalKind.INVALID),
    AVAILABILITY_MUST_NOT_CONTRADICT_BOOKING(RefusalKind.CONFLICT);

    private final RefusalKind kind;

    RosterRule(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
