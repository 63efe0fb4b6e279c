package dev.entente.scheduling.timetable.domain;

import java.util.Set;
import java.util.UUID;

/**
 * When one meeting may be, besides what its participants' time allows.
 *
 * @param sessionIds in one of which it is to be; empty: in any
 * @param afterMeetingIds meetings that must be over before it begins; those without a place are not waited for
 */
public record MeetingCondition(Set<UUID> sessionIds, Set<UUID> afterMeetingIds) {
    public MeetingCondition {
        sessionIds = Set.copyOf(sessionIds);
        afterMeetingIds = Set.copyOf(afterMeetingIds);
    }
}
