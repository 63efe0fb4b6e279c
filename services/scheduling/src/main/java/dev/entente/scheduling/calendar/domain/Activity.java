package dev.entente.scheduling.calendar.domain;

import static dev.entente.scheduling.calendar.domain.Phase.BOOKING;
import static dev.entente.scheduling.calendar.domain.Phase.FOLLOW_UP;
import static dev.entente.scheduling.calendar.domain.Phase.REGISTRATION;
import static dev.entente.scheduling.calendar.domain.Phase.RUNNING;

import java.util.EnumSet;
import java.util.Set;

/** What can be done in scheduling, and in which phases of the matchmaking event: the whole table. */
public enum Activity {
    STATE_AVAILABILITY,
    REQUEST_MEETING,
    ANSWER_REQUEST,
    EXPIRE_REQUEST,
    BOOK_SLOT,
    CANCEL_MEETING,
    MAKE_TIMETABLE,
    REPORT_ATTENDANCE;

    public Set<Phase> phases() {
        return switch (this) {
            case STATE_AVAILABILITY -> EnumSet.of(REGISTRATION, BOOKING, RUNNING);
            case REQUEST_MEETING, ANSWER_REQUEST, BOOK_SLOT, CANCEL_MEETING, MAKE_TIMETABLE ->
                EnumSet.of(BOOKING, RUNNING);
            case EXPIRE_REQUEST -> EnumSet.of(BOOKING, RUNNING, FOLLOW_UP);
            case REPORT_ATTENDANCE -> EnumSet.of(RUNNING, FOLLOW_UP);
        };
    }
}
