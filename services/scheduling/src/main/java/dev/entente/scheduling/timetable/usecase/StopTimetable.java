package dev.entente.scheduling.timetable.usecase;

import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.rule.Occasion;
import dev.entente.platform.transaction.AfterCommit;
import dev.entente.scheduling.timetable.domain.Timetable;
import dev.entente.scheduling.timetable.usecase.TimetableComputations.Course;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * The work at a timetable was cancelled: the best found so far becomes the proposal, and what was to be published is one
 * again.
 */
@ApplicationScoped
public class StopTimetable {
    private final Timetables timetables;
    private final TimetableComputations computations;
    private final KeepComputation keep;
    private final Outbox outbox;
    private final AfterCommit afterCommit;

    StopTimetable(
            Timetables timetables,
            TimetableComputations computations,
            KeepComputation keep,
            Outbox outbox,
            AfterCommit afterCommit) {
        this.timetables = timetables;
        this.computations = computations;
        this.keep = keep;
        this.outbox = outbox;
        this.afterCommit = afterCommit;
    }

    public Uni<Timetable> handle(UUID timetableId, Occasion occasion) {
        return timetables.lock(timetableId).call(timetable -> switch (timetable
                .snapshot()
                .status()) {
            case COMPUTING -> stopComputing(timetable, occasion);
            case PUBLISHING ->
                outbox.append(timetable.breakOffPublication("Its publication was cancelled.", occasion.now()));
            case PROPOSED, INFEASIBLE, FAILED, DISCARDED, PUBLISHED, SUPERSEDED ->
                Uni.createFrom().voidItem();
        });
    }

    private Uni<Void> stopComputing(Timetable timetable, Occasion occasion) {
        UUID timetableId = timetable.snapshot().timetableId();
        afterCommit.then(() -> computations.forget(timetableId));
        return computations.stop(timetableId).chain(course -> keepBest(timetable, course, occasion));
    }

    private Uni<Void> keepBest(Timetable timetable, Optional<Course> course, Occasion occasion) {
        timetable.publishLater();
        return course.isEmpty()
                ? outbox.append(timetable.discardForNothing(occasion.now()))
                : keep.handle(timetable, course.get(), occasion);
    }
}
