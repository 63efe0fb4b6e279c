package dev.entente.scheduling.meeting.usecase;

import dev.entente.platform.rule.Actor;
import dev.entente.scheduling.calendar.domain.EventTerms;
import dev.entente.scheduling.roster.domain.RosterEntry;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** What is known of the events at which meetings take place, and of who takes part. */
public interface MatchmakingEvents {

    /** The terms of an event that a command names; refuses one that scheduling has not heard of. */
    Uni<EventTerms> terms(UUID matchmakingEventId);

    /** For reading: the terms of an event that the caller organises or takes part in. */
    Uni<EventTerms> visibleTerms(UUID matchmakingEventId, Actor actor);

    /** For reading: a participant of this event. */
    Uni<RosterEntry> participant(UUID matchmakingEventId, UUID participantId);
}
