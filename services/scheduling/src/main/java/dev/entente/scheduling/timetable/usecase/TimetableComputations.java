package dev.entente.scheduling.timetable.usecase;

import dev.entente.scheduling.timetable.domain.Certificate;
import dev.entente.scheduling.timetable.domain.Obstacle;
import dev.entente.scheduling.timetable.domain.PlacedTimetable;
import dev.entente.scheduling.timetable.domain.Placement;
import dev.entente.scheduling.timetable.domain.TimetableMethod;
import dev.entente.scheduling.timetable.domain.TimetableProblem;
import dev.entente.scheduling.timetable.domain.TimetableWishes;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Timetables that this process computes, beside its requests and at most a few at once. They end with the process; the
 * next look at another one finds none and starts anew.
 */
public interface TimetableComputations {

    /** How far it is; empty when this process does not compute it. */
    Optional<Course> look(UUID timetableId);

    /**
     * Whether it may start now, or others come first; then it asks again. What is computed is read when this says so: until then it
     * takes no memory, and afterwards it is no older than the search.
     */
    boolean hasItsTurn(UUID timetableId, Instant now);

    /** Whether it has asked for its turn and not started. */
    boolean isWaiting(UUID timetableId);

    void start(UUID timetableId, Assignment assignment);

    /**
     * Does at once what takes seconds at most, beside what is being computed; comes back to the caller's context. Refuses
     * when others wait for as much.
     */
    Uni<Course> computeNow(UUID matchmakingEventId, Assignment assignment);

    /**
     * Ends it with the best there is; comes back to the caller's context.
     *
     * @return empty when nothing was begun
     */
    Uni<Optional<Course>> stop(UUID timetableId);

    /** Drops what is known of it, and stops it if it still runs. */
    void forget(UUID timetableId);

    /**
     * What is to be computed.
     *
     * @param earlier the places that are to be brought back, if that is what is wished: then nothing is searched
     */
    record Assignment(
            TimetableProblem problem,
            TimetableMethod method,
            TimetableWishes wishes,
            Optional<List<Placement>> earlier) {}

    /** How far a computation is. */
    sealed interface Course {

        /** @param soFar the best until now, if there is any */
        record UnderWay(@Nullable Certificate soFar) implements Course {}

        record Placed(PlacedTimetable timetable) implements Course {}

        record Infeasible(Obstacle obstacle) implements Course {}

        /** It failed for no fault of the organiser; what happened is in the log. */
        record Failed() implements Course {}
    }
}
