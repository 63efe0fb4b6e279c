package dev.entente.registration.matchmakingevent.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the organiser decided for this event.
 *
 * @param closeSessionsAfterMinutes from a session's end until a live event closes it by itself
 * @param maxOpenRequestsPerParticipant without a limit when absent, as in events of before there was a usual one
 * @param requestDeadline without a deadline when absent
 */
public record EventRules(
        int maxMeetingsPerParticipant,
        boolean repeatedMeetingsAllowed,
        Approval approval,
        int closeSessionsAfterMinutes,
        @Nullable Integer maxOpenRequestsPerParticipant,
        @Nullable Instant requestDeadline) {
    private static final int MOST_MEETINGS = 50;
    private static final int CLOSE_AFTER_MINUTES = 60;
    private static final int MOST_OPEN_REQUESTS = 200;

    /** What holds where the organiser said nothing. */
    public static EventRules usual() {
        return new EventRules(MOST_MEETINGS, false, Approval.MANUAL, CLOSE_AFTER_MINUTES, MOST_OPEN_REQUESTS, null);
    }
}
