package dev.entente.scheduling.timetable.usecase;

import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.rule.Occasion;
import dev.entente.platform.transaction.AfterCommit;
import dev.entente.scheduling.timetable.domain.Obstacle;
import dev.entente.scheduling.timetable.domain.Placement;
import dev.entente.scheduling.timetable.domain.Timetable;
import dev.entente.scheduling.timetable.domain.TimetableProblem;
import dev.entente.scheduling.timetable.domain.TimetableSnapshot;
import dev.entente.scheduling.timetable.usecase.TimetableComputations.Assignment;
import dev.entente.scheduling.timetable.usecase.TimetableComputations.Course;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Begins a computation when its turn comes, or looks how far it is. Nothing is booked before publication. */
@ApplicationScoped
class ComputeTimetable {
    private final TimetabledEvents events;
    private final Placements placements;
    private final TimetableComputations computations;
    private final KeepComputation keep;
    private final Outbox outbox;
    private final AfterCommit afterCommit;

    ComputeTimetable(
            TimetabledEvents events,
            Placements placements,
            TimetableComputations computations,
            KeepComputation keep,
            Outbox outbox,
            AfterCommit afterCommit) {
        this.events = events;
        this.placements = placements;
        this.computations = computations;
        this.keep = keep;
        this.outbox = outbox;
        this.afterCommit = afterCommit;
    }

    Uni<Void> handle(Timetable timetable, Occasion occasion) {
        UUID timetableId = timetable.snapshot().timetableId();
        Optional<Course> course = computations.look(timetableId);
        if (course.isPresent()) {
            return keep.handle(timetable, course.get(), occasion);
        }
        return computations.hasItsTurn(timetableId, occasion.now())
                ? begin(timetable, occasion)
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> begin(Timetable timetable, Occasion occasion) {
        TimetableSnapshot state = timetable.snapshot();
        return events.terms(state.matchmakingEventId())
                .chain(terms -> events.problem(terms, occasion.now(), state.wishes()))
                .chain(problem -> earlier(state).chain(earlier -> begin(timetable, problem, earlier, occasion)));
    }

    private Uni<Optional<List<Placement>>> earlier(TimetableSnapshot state) {
        UUID restored = state.restoresTimetableId();
        return restored == null
                ? Uni.createFrom().item(Optional.empty())
                : placements.whenPublished(restored).map(Optional::of);
    }

    private Uni<Void> begin(
            Timetable timetable, TimetableProblem problem, Optional<List<Placement>> earlier, Occasion occasion) {
        Optional<Obstacle> obstacle = problem.obstacle();
        if (obstacle.isPresent()) {
            return outbox.append(timetable.declareInfeasible(obstacle.get(), occasion.now()));
        }
        TimetableSnapshot state = timetable.snapshot();
        Assignment assignment = new Assignment(problem, state.method(), state.wishes(), earlier);
        afterCommit.then(() -> computations.start(state.timetableId(), assignment));
        return Uni.createFrom().voidItem();
    }
}
