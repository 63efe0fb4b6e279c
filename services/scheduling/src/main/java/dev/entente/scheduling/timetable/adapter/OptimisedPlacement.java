package dev.entente.scheduling.timetable.adapter;

import dev.entente.scheduling.timetable.domain.Certificate;
import dev.entente.scheduling.timetable.domain.Obstacle;
import dev.entente.scheduling.timetable.domain.PlacedTimetable;
import dev.entente.scheduling.timetable.domain.TimetableMethod;
import dev.entente.scheduling.timetable.domain.TimetableProblem;
import dev.entente.scheduling.timetable.domain.TimetableWishes;
import dev.entente.scheduling.timetable.usecase.TimetableComputations.Course;
import dev.entente.timetabling.engine.Limits;
import dev.entente.timetabling.engine.Timetabler;
import dev.entente.timetabling.model.Certificate.Status;
import dev.entente.timetabling.model.TimetablingProblem;
import dev.entente.timetabling.reason.Diagnosis;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Searches and proves with the timetabling engine. */
@ApplicationScoped
class OptimisedPlacement implements TimetablePlacement {
    /** How long a smallest conflict is searched for once it is certain that there is one. */
    private static final int DIAGNOSIS_SECONDS = 20;

    private final TimetablingSettings settings;
    private final MeterRegistry meters;

    OptimisedPlacement(TimetablingSettings settings, MeterRegistry meters) {
        this.settings = settings;
        this.meters = meters;
    }

    @Override
    public TimetableMethod method() {
        return TimetableMethod.OPTIMISED;
    }

    @Override
    public Course place(
            TimetableProblem problem, TimetableWishes wishes, BooleanSupplier stopped, Consumer<Certificate> progress) {
        Optional<Obstacle> limit = problem.limitThatForbidsAll();
        if (limit.isPresent()) {
            return new Course.Infeasible(limit.get());
        }
        EngineProblem engine = new EngineProblem(problem);
        TimetablingProblem numbered = engine.inNumbers(wishes);
        return new Diagnosis(numbered)
                .findByCounting()
                .map(new EngineObstacle(engine)::of)
                .<Course>map(Course.Infeasible::new)
                .orElseGet(() -> solve(problem, engine, numbered, wishes, stopped, progress));
    }

    private Course solve(
            TimetableProblem problem,
            EngineProblem engine,
            TimetablingProblem numbered,
            TimetableWishes wishes,
            BooleanSupplier stopped,
            Consumer<Certificate> progress) {
        Limits limits = Limits.of(Duration.ofSeconds(wishes.timeLimitSeconds()), settings.threads(), wishes.seed());
        Timetabler.Result result = new Timetabler(numbered)
                .solve(limits, stopped, found -> progress.accept(certificate(found, engine.staying())));
        meters.timer("entente.timetable.computation", "method", method().name())
                .record(Duration.ofMillis((long) (1000 * result.certificate().seconds())));
        if (result.certificate().status() == Status.INFEASIBLE) {
            return new Course.Infeasible(obstacle(engine, numbered, wishes, stopped));
        }
        return new Course.Placed(new PlacedTimetable(
                EngineSeating.of(problem, result.timetable()), certificate(result.certificate(), engine.staying())));
    }

    private static Obstacle obstacle(
            EngineProblem engine, TimetablingProblem numbered, TimetableWishes wishes, BooleanSupplier stopped) {
        CompletableFuture<Boolean> over =
                new CompletableFuture<Boolean>().completeOnTimeout(true, DIAGNOSIS_SECONDS, TimeUnit.SECONDS);
        return new Diagnosis(numbered)
                .find(() -> over.isDone() || stopped.getAsBoolean())
                .map(new EngineObstacle(engine)::of)
                .orElseGet(() -> Obstacle.unnamed(wishes));
    }

    /** The engine counts bookings that stay among the meetings; a certificate is about those that are placed. */
    private static Certificate certificate(dev.entente.timetabling.model.Certificate found, int staying) {
        return new Certificate(
                found.requested() - staying,
                Math.max(0, found.placed() - staying),
                Math.toIntExact(found.placedBound()) - staying,
                found.breaks(),
                found.lowerBound(),
                found.seconds(),
                found.fairness(),
                found.idleSlots(),
                found.firstSeconds(),
                found.bestSeconds());
    }
}
