package dev.entente.scheduling.timetable.usecase;

import dev.entente.platform.paging.Page;
import dev.entente.platform.paging.PageRequest;
import dev.entente.platform.rule.Actor;
import dev.entente.scheduling.calendar.domain.EventTerms;
import dev.entente.scheduling.timetable.domain.Colleague;
import dev.entente.scheduling.timetable.domain.EventCalendar;
import dev.entente.scheduling.timetable.domain.PlaceChoice;
import dev.entente.scheduling.timetable.domain.Placement;
import dev.entente.scheduling.timetable.domain.Timetable;
import dev.entente.scheduling.timetable.domain.TimetableProblem;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Claim;
import dev.entente.scheduling.timetable.domain.TimetableWishes;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The timetables that scheduling keeps, and what they are made of. */
public interface Timetables {

    /** The terms of an event that a command names; refuses one that scheduling has not heard of. */
    Uni<EventTerms> terms(UUID matchmakingEventId);

    /** Refuses a second one while another is computed or published. */
    Uni<Void> add(Timetable timetable);

    /** For change, if the caller organises its event. */
    Uni<Timetable> lock(UUID timetableId, Actor actor);

    /** For a job's step. */
    Uni<Timetable> lock(UUID timetableId);

    /** For reading, if the caller organises its event. */
    Uni<Timetable> get(UUID timetableId, Actor actor);

    /** For reading: those of an event that the caller organises; not found when it organises no such event. */
    Uni<Page<Timetable>> page(UUID matchmakingEventId, PageRequest request, Actor actor);

    /** What the organiser wanted of the published one of the event, if there is one. */
    Uni<Optional<TimetableWishes>> publishedWishes(UUID matchmakingEventId);

    /** The published one of the event, locked, if there is one. */
    Uni<Optional<Timetable>> lockPublished(UUID matchmakingEventId);

    /**
     * All accepted meetings, those that may be rearranged if that is wished, and what is free for them in slots to come; in
     * a retrospective event these are all.
     */
    Uni<TimetableProblem> problem(EventTerms terms, Instant now, TimetableWishes wishes);

    /** Those of the ids that name no meeting of the event. */
    Uni<Set<UUID>> unknownMeetings(UUID matchmakingEventId, Set<UUID> meetingIds);

    /** All lengths in minutes that the event's slots have. */
    Uni<Set<Integer>> slotMinutes(UUID matchmakingEventId);

    /** All slots of the event and all its accepted or scheduled meetings, whenever they are. */
    Uni<EventCalendar> calendar(UUID matchmakingEventId);

    /** Where a timetable puts its meetings, those left out that publication left as they were. */
    Uni<List<Placement>> allPlacements(UUID timetableId);

    /** Until the end of this transaction nobody books at the event. */
    Uni<Void> standStill(UUID matchmakingEventId);

    /** Nobody can book these from now on; refuses when one is booked. */
    Uni<Void> closePlaces(UUID matchmakingEventId, UUID timetableId, List<Claim> closed);

    Uni<Void> reopenPlaces(UUID matchmakingEventId, List<PlaceChoice> reopened);

    /** Those of the ids that name no participant of the event. */
    Uni<Set<UUID>> unknownParticipants(UUID matchmakingEventId, Set<UUID> participantIds);

    /** Those of the ids that are participants of the event. */
    Uni<List<Colleague>> colleagues(UUID matchmakingEventId, Set<UUID> participantIds);

    Uni<Void> keepPlacements(UUID timetableId, List<Placement> placements);

    /** For reading: where the timetable puts its meetings. */
    Uni<Page<Placement>> placements(UUID timetableId, PageRequest request);

    /**
     * Where meetings were by this timetable and those published before it when it was published, what was placed last first:
     * a timetable holds only what it placed, and a repair only what it changed.
     */
    Uni<List<Placement>> placesWhenPublished(UUID timetableId);

    /** Those that are not published yet. */
    Uni<List<Placement>> openPlacements(UUID timetableId);

    /** Notes which were published; the other open ones were overtaken by what happened meanwhile. */
    Uni<Void> settlePlacements(UUID timetableId, Collection<UUID> published);
}
