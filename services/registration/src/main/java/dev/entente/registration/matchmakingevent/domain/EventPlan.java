package dev.entente.registration.matchmakingevent.domain;

import java.util.List;

/**
 * A matchmaking event as it is first announced. Sessions and tables carry the ids they were given.
 *
 * @param retrospective entered after it took place
 */
public record EventPlan(
        EventDetails details,
        boolean retrospective,
        EventRules rules,
        ParticipationTypes participationTypes,
        List<IdentifiedSessionPlan> sessions,
        MeetingTables tables) {

    public EventPlan {
        sessions = List.copyOf(sessions);
    }
}
