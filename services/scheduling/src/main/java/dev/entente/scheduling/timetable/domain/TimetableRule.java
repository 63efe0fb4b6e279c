package dev.entente.scheduling.timetable.domain;

import static dev.entente.platform.rule.RefusalKind.CONFLICT;
import static dev.entente.platform.rule.RefusalKind.INVALID;
import static dev.entente.platform.rule.RefusalKind.NOT_FOUND;
import static dev.entente.platform.rule.RefusalKind.STALE;
import static dev.entente.platform.rule.RefusalKind.TOO_MANY;

import dev.entente.platform.rule.RefusalKind;
import dev.entente.platform.rule.Rule;

/** What must hold for timetables. */
public enum TimetableRule implements Rule {
    TIMETABLE_MUST_EXIST(NOT_FOUND),
    TIMETABLE_MUST_BE_AS_SEEN(STALE),
    ONE_TIMETABLE_AT_WORK_PER_EVENT(CONFLICT),
    TIMETABLE_MUST_BE_PROPOSED(CONFLICT),
    TIMETABLE_MUST_HAVE_BEEN_PUBLISHED(CONFLICT),
    TIMETABLES_MUST_BE_OF_ONE_EVENT(INVALID),
    WEIGHTS_MUST_BE_FOR_CHOOSING(INVALID),
    TARGETS_MUST_BE_FOR_CHOOSING(INVALID),
    TARGETS_MUST_BE_SEARCHED_FOR(INVALID),
    PARTICIPATION_TYPE_MUST_EXIST(INVALID),
    CONDITIONS_MUST_NAME_FEWER(INVALID),
    ORDER_MUST_BE_POSSIBLE(INVALID),
    SESSION_MUST_BE_OF_THE_EVENT(INVALID),
    MEETING_MUST_BE_OF_THE_EVENT(INVALID),
    PARTICIPANT_MUST_BE_OF_THE_EVENT(INVALID),
    TABLE_MUST_BE_OF_THE_EVENT(INVALID),
    STAND_IN_MUST_BE_FOR_SOMEBODY_ABSENT(INVALID),
    STAND_IN_MUST_BE_A_COLLEAGUE(INVALID),
    STAND_IN_MUST_TAKE_PART(INVALID),
    SLOT_MUST_BE_BOOKABLE(INVALID),
    PLACE_MUST_BE_NAMED(INVALID),
    REPAIR_MUST_NAME_FEWER(INVALID),
    CHOOSING_MUST_NOT_REARRANGE(INVALID),
    TOO_MANY_REPAIRS_UNDER_WAY(TOO_MANY),
    REPAIR_MUST_BE_POSSIBLE(CONFLICT),
    PLACES_TO_CLOSE_MUST_BE_FREE(CONFLICT),
    TIMETABLE_MUST_BE_COMPUTING_OR_PROPOSED(CONFLICT);

    private final RefusalKind kind;

    TimetableRule(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
