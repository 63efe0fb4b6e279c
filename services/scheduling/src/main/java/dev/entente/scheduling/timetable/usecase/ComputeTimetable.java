package dev.entente.scheduling.timetable.usecase;

import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.rule.Occasion;
import dev.entente.scheduling.calendar.domain.EventTerms;
import dev.entente.scheduling.timetable.domain.PlacedTimetable;
import dev.entente.scheduling.timetable.domain.Timetable;
import dev.entente.scheduling.timetable.domain.TimetableFact;
import dev.entente.scheduling.timetable.domain.TimetableProblem;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Places all accepted meetings, in thought: nothing is booked before publication. */
@ApplicationScoped
class ComputeTimetable {
    private static final Logger LOG = Logger.getLogger(ComputeTimetable.class);

    private final Timetables timetables;
    private final List<TimetablePlacement> methods;
    private final Outbox outbox;

    ComputeTimetable(Timetables timetables, @All List<TimetablePlacement> methods, Outbox outbox) {
        this.timetables = timetables;
        this.methods = List.copyOf(methods);
        this.outbox = outbox;
    }

    Uni<Void> handle(Timetable timetable, Occasion occasion) {
        return timetables
                .terms(timetable.snapshot().matchmakingEventId())
                .chain(terms -> timetables
                        .problem(terms.matchmakingEventId(), firstSlotAfter(terms, occasion))
                        .chain(problem -> solve(timetable, problem, terms, occasion)))
                .chain(outbox::append);
    }

    private static Instant firstSlotAfter(EventTerms terms, Occasion occasion) {
        return terms.retrospective() ? Instant.EPOCH : occasion.now();
    }

    private Uni<TimetableFact> solve(
            Timetable timetable, TimetableProblem problem, EventTerms terms, Occasion occasion) {
        Optional<String> obstacle = problem.obstacle();
        if (obstacle.isPresent()) {
            return Uni.createFrom().item(timetable.declareInfeasible(obstacle.get(), occasion.now()));
        }
        return Uni.createFrom()
                .deferred(() -> method(timetable).place(problem))
                .map(Optional::of)
                .onFailure()
                .recoverWithItem(failure -> failed(timetable, failure))
                .chain(placed -> placed.isEmpty()
                        ? Uni.createFrom().item(timetable.fail("The computation failed.", occasion.now()))
                        : keep(timetable, placed.get(), terms, occasion));
    }

    private Uni<TimetableFact> keep(Timetable timetable, PlacedTimetable placed, EventTerms terms, Occasion occasion) {
        TimetableFact proposed = timetable.propose(placed.certificate(), occasion.now());
        if (timetable.publishesWhenReady()) {
            timetable.beginPublication(timetable.timeOfConsequence(occasion.now()), terms.retrospective());
        }
        return timetables
                .keepPlacements(timetable.snapshot().timetableId(), placed.placements())
                .replaceWith(proposed);
    }

    /** The organiser sees FAILED; what went wrong is for those who operate the service. */
    private static Optional<PlacedTimetable> failed(Timetable timetable, Throwable failure) {
        LOG.errorf(
                failure, "Timetable %s cannot be computed", timetable.snapshot().timetableId());
        return Optional.empty();
    }

    private TimetablePlacement method(Timetable timetable) {
        return methods.stream()
                .filter(method -> method.method() == timetable.snapshot().method())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No placement by " + timetable.snapshot().method()));
    }
}
