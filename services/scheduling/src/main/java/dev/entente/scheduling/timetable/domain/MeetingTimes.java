package dev.entente.scheduling.timetable.domain;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * When single meetings may be, besides what their participants' time allows. What stays where it is need not keep to it.
 *
 * @param slotIds meeting → the slots that it may have; one that is not named may have any
 * @param after meeting → those that must be over before it begins, if they have a place
 */
public record MeetingTimes(Map<UUID, Set<UUID>> slotIds, Map<UUID, Set<UUID>> after) {
    public static final MeetingTimes ANY = new MeetingTimes(Map.of(), Map.of());

    public MeetingTimes {
        slotIds = Map.copyOf(slotIds);
        after = Map.copyOf(after);
    }

    /** @param slotsOfSessions all slots that can still be booked; one may be of several sessions */
    static MeetingTimes of(Conditions conditions, Map<UUID, Set<UUID>> slotsOfSessions) {
        return new MeetingTimes(
                conditions.ofMeetings().entrySet().stream()
                        .filter(each -> !each.getValue().sessionIds().isEmpty())
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                each -> each.getValue().sessionIds().stream()
                                        .flatMap(session -> slotsOfSessions.getOrDefault(session, Set.of()).stream())
                                        .collect(Collectors.toSet()))),
                conditions.ofMeetings().entrySet().stream()
                        .filter(each -> !each.getValue().afterMeetingIds().isEmpty())
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, each -> each.getValue().afterMeetingIds())));
    }

    /** Whether it may have some slots only. */
    public boolean isBound(UUID meetingId) {
        return slotIds.containsKey(meetingId);
    }

    public boolean mayBeAt(UUID meetingId, UUID slotId) {
        Set<UUID> only = slotIds.get(meetingId);
        return only == null || only.contains(slotId);
    }

    /** Those that must be over before it begins. */
    public Set<UUID> before(UUID meetingId) {
        return after.getOrDefault(meetingId, Set.of());
    }
}
