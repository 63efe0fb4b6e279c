package dev.entente.scheduling.timetable.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A timetable's whole public state at one version.
 *
 * @param restoresTimetableId the earlier one that it brings back, if it does
 * @param certificate what was achieved; while it is computed, the best so far
 * @param obstacle why it is infeasible
 * @param publishedMeetings meetings that got their places by publication
 * @param overtakenMeetings meetings that publication left as they were
 */
public record TimetableSnapshot(
        UUID timetableId,
        long version,
        UUID matchmakingEventId,
        TimetableStatus status,
        TimetableMethod method,
        TimetableWishes wishes,
        @Nullable UUID restoresTimetableId,
        @Nullable Certificate certificate,
        @Nullable Obstacle obstacle,
        int publishedMeetings,
        int overtakenMeetings) {

    /**
     * Whether each meeting was in the hall that it was allotted to before anything was searched: what is proven holds for these
     * halls then. First fit allots none, nor does going back to an earlier timetable.
     */
    public boolean isProvenForItsHalls() {
        return wishes.paces().leaveTimeBetweenHalls()
                && method != TimetableMethod.FIRST_FIT
                && restoresTimetableId == null;
    }
}
