package dev.entente.registration.matchmakingevent.domain;

import dev.entente.platform.rule.RefusalKind;
import dev.entente.platform.rule.Rule;

/** Rules about matchmaking events. */
public enum MatchmakingEventRule implements Rule {
    MATCHMAKING_EVENT_MUST_EXIST(RefusalKind.NOT_FOUND),
    PROGRAMME_MUST_BE_OF_CALLER(RefusalKind.INVALID),
    TIME_ZONE_MUST_BE_KNOWN(RefusalKind.INVALID),
    PHASE_MUST_FOLLOW_THE_PRESENT_ONE(RefusalKind.CONFLICT),
    EVENT_MUST_BE_COMPLETE_FOR_PHASE(RefusalKind.CONFLICT),
    SESSIONS_MUST_BE_CLOSED_BEFORE_ARCHIVING(RefusalKind.CONFLICT),
    SESSION_MUST_BE_OF_EVENT(RefusalKind.NOT_FOUND),
    SESSION_MUST_BE_OPEN(RefusalKind.CONFLICT),
    SESSION_MUST_HAVE_ENDED(RefusalKind.CONFLICT),
    OVERLAPPING_SESSIONS_MUST_SHARE_SLOT_TIMES(RefusalKind.INVALID),
    SLOTS_MUST_BE_WITHIN_LIMIT(RefusalKind.INVALID),
    TABLE_MUST_BE_OF_EVENT(RefusalKind.NOT_FOUND),
    TABLES_MUST_BE_WITHIN_LIMIT(RefusalKind.INVALID),
    TABLE_NAMES_MUST_DIFFER(RefusalKind.INVALID),
    TABLE_MUST_BE_FIXED_TO_A_PARTICIPANT_OF_THE_EVENT(RefusalKind.INVALID),
    PARTICIPATION_TYPE_CODES_MUST_DIFFER(RefusalKind.INVALID),
    MAY_MEET_MUST_NAME_TYPES_OF_THE_EVENT(RefusalKind.INVALID),
    PARTICIPATION_TYPE_IN_USE_MUST_STAY(RefusalKind.CONFLICT);

    private final RefusalKind kind;

    MatchmakingEventRule(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
