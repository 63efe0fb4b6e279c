package dev.entente.scheduling.timetable.adapter;

import dev.entente.scheduling.timetable.domain.Certificate;
import dev.entente.scheduling.timetable.domain.PlacedTimetable;
import dev.entente.scheduling.timetable.domain.Placement;
import dev.entente.scheduling.timetable.domain.Repair;
import dev.entente.scheduling.timetable.domain.RepairQuality;
import dev.entente.scheduling.timetable.domain.TimetableMethod;
import dev.entente.scheduling.timetable.domain.TimetableProblem;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Meeting;
import dev.entente.scheduling.timetable.domain.TimetableWishes;
import dev.entente.scheduling.timetable.usecase.TimetableComputations.Course;
import dev.entente.timetabling.engine.Limits;
import dev.entente.timetabling.model.Timetable;
import dev.entente.timetabling.repair.Priorities;
import dev.entente.timetabling.repair.StandingTimetable;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Puts right what stands, with as few moved meetings as can be, and goes on improving for as long as is wished. */
@ApplicationScoped
class RepairPlacement implements TimetablePlacement {
    private final MeterRegistry meters;

    RepairPlacement(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public TimetableMethod method() {
        return TimetableMethod.FEWEST_MOVES;
    }

    @Override
    public Course place(
            TimetableProblem problem, TimetableWishes wishes, BooleanSupplier stopped, Consumer<Certificate> progress) {
        List<Meeting> held = RepairProblem.standingElsewhere(problem);
        RepairProblem repair = new RepairProblem(
                problem.holding(held.stream().map(Meeting::meetingId).collect(Collectors.toSet())), wishes);
        StandingTimetable standing = new StandingTimetable(repair.published(), repair.timetable());
        var made = standing.repair(repair.changes(), priorities(wishes));
        if (wishes.timeLimitSeconds() > 0) {
            Limits limits = Limits.of(Duration.ofSeconds(wishes.timeLimitSeconds()), 1, wishes.seed());
            made = standing.improve(limits, stopped, better -> {});
        }
        meters.timer("entente.timetable.computation", "method", method().name())
                .record(Duration.ofNanos(Math.round(1e9 * made.seconds())));
        Timetable repaired = standing.timetable();
        List<Placement> placements = repair.placements(repaired);
        held.forEach(meeting -> placements.add(problem.standing(meeting)));
        int requested = problem.meetings().size();
        Certificate certificate = new Certificate(
                new Certificate.Counts(
                        requested,
                        placements.size(),
                        held.isEmpty() && made.mostPlaced() && repair.allThatWaitHavePlaces(repaired)
                                ? placements.size()
                                : requested,
                        made.breaksAfter(),
                        0),
                Certificate.Times.atOnce(made.seconds()));
        int moved = (int) placements.stream().filter(Placement::moves).count();
        // what is held might have given way, so that with it nothing is proven of those that are not
        boolean fewest = moved == 0 || (held.isEmpty() && made.fewestMoved());
        return new Course.Placed(new PlacedTimetable(
                placements, certificate.repairing(new RepairQuality(made.breaksBefore(), moved, fewest))));
    }

    private static Priorities priorities(TimetableWishes wishes) {
        Repair repair = wishes.repair();
        Double breaksPerMove = repair == null ? null : repair.breaksPerMove();
        return breaksPerMove == null
                ? Priorities.FEWEST_MOVES
                : Priorities.FEWEST_MOVES.withBreaksPerMove(breaksPerMove);
    }
}
