package dev.entente.scheduling.timetable.usecase;

import dev.entente.platform.paging.Page;
import dev.entente.platform.paging.PageRequest;
import dev.entente.platform.rule.Actor;
import dev.entente.scheduling.timetable.domain.Timetable;
import dev.entente.scheduling.timetable.domain.TimetableWishes;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/** The timetables that scheduling keeps. */
public interface Timetables {

    /** Refuses a second one while another is computed or published. */
    Uni<Void> add(Timetable timetable);

    /** Writes down that work at it begins again. Refuses that while another is computed or published. */
    Uni<Void> putToWork(Timetable timetable);

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
}
