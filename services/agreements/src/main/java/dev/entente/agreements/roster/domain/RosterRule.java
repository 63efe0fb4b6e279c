package dev.entente.agreements.roster.domain;

import dev.entente.platform.rule.Refusal;
import dev.entente.platform.rule.RefusalKind;
import dev.entente.platform.rule.Rule;

/** Who may act for whom, and when something may have happened. */
public enum RosterRule implements Rule {
    NOT_YET_KNOWN(RefusalKind.NOT_YET_KNOWN),
    MATCHMAKING_EVENT_MUST_BE_KNOWN(RefusalKind.NOT_FOUND),
    MEETING_MUST_BE_OWN(RefusalKind.NOT_FOUND),
    MATCHMAKING_EVENT_MUST_NOT_BE_ARCHIVED(RefusalKind.CONFLICT),
    OCCURRED_AT_MUST_BE_GIVEN(RefusalKind.INVALID),
    OCCURRED_AT_MUST_NOT_BE_IN_FUTURE(RefusalKind.INVALID),
    OCCURRED_AT_MUST_FOLLOW_EARLIER_FACT(RefusalKind.INVALID),
    OCCURRED_AT_ONLY_FOR_RETROSPECTIVE_EVENTS(RefusalKind.INVALID),
    PARTICIPANT_MUST_BE_NAMED(RefusalKind.INVALID),
    PARTICIPANT_MUST_BE_OWN(RefusalKind.NOT_FOUND),
    SEEN_VERSION_MUST_BE_CURRENT(RefusalKind.STALE),
    ORGANISER_OF_THE_EVENT_MUST_DECIDE(RefusalKind.FORBIDDEN),
    ACCOUNT_MUST_NOT_ACT_FOR_TWO_PARTIES(RefusalKind.CONFLICT);

    private final RefusalKind kind;

    RosterRule(RefusalKind kind) {
        this.kind = kind;
    }

    /** For commands: a message about it may still be on its way. */
    public static Refusal notYetKnown(String what) {
        return new Refusal(NOT_YET_KNOWN, what + " has not been heard of here yet; repeat the command shortly.");
    }

    public static Refusal unknownEvent() {
        return new Refusal(MATCHMAKING_EVENT_MUST_BE_KNOWN, "There is no such matchmaking event.");
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
