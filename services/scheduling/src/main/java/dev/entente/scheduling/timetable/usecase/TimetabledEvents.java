package dev.entente.scheduling.timetable.usecase;

import dev.entente.scheduling.calendar.domain.EventTerms;
import dev.entente.scheduling.timetable.domain.Colleague;
import dev.entente.scheduling.timetable.domain.EventCalendar;
import dev.entente.scheduling.timetable.domain.EventSessions;
import dev.entente.scheduling.timetable.domain.PlaceChoice;
import dev.entente.scheduling.timetable.domain.TimetableProblem;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Claim;
import dev.entente.scheduling.timetable.domain.TimetableWishes;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What scheduling knows of an event that a timetable is made for. */
public interface TimetabledEvents {

    /** The terms of an event that a command names; refuses one that scheduling has not heard of. */
    Uni<EventTerms> terms(UUID matchmakingEventId);

    /**
     * All accepted meetings, those that may be rearranged if that is wished, and what is free for them in slots to come; in
     * a retrospective event these are all.
     */
    Uni<TimetableProblem> problem(EventTerms terms, Instant now, TimetableWishes wishes);

    /** All slots of the event and all its accepted or scheduled meetings, whenever they are. */
    Uni<EventCalendar> calendar(UUID matchmakingEventId);

    /** All sessions of the event, whenever they are. */
    Uni<EventSessions> sessions(UUID matchmakingEventId);

    /** Those of the ids that name no meeting of the event. */
    Uni<Set<UUID>> unknownMeetings(UUID matchmakingEventId, Set<UUID> meetingIds);

    /** Those of the ids that name no participant of the event. */
    Uni<Set<UUID>> unknownParticipants(UUID matchmakingEventId, Set<UUID> participantIds);

    /** Those of the ids that are participants of the event. */
    Uni<List<Colleague>> colleagues(UUID matchmakingEventId, Set<UUID> participantIds);

    /** Until the end of this transaction nobody books at the event. */
    Uni<Void> standStill(UUID matchmakingEventId);

    /** Nobody can book these from now on; refuses when one is booked. */
    Uni<Void> closePlaces(UUID matchmakingEventId, UUID timetableId, List<Claim> closed);

    Uni<Void> reopenPlaces(UUID matchmakingEventId, List<PlaceChoice> reopened);
}
