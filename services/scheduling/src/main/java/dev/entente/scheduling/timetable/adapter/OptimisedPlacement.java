package dev.entente.scheduling.timetable.adapter;

import dev.entente.scheduling.timetable.domain.Certificate;
import dev.entente.scheduling.timetable.domain.Obstacle;
import dev.entente.scheduling.timetable.domain.PlacedTimetable;
import dev.entente.scheduling.timetable.domain.TimetableMethod;
import dev.entente.scheduling.timetable.domain.TimetableProblem;
import dev.entente.scheduling.timetable.domain.TimetableWishes;
import dev.entente.scheduling.timetable.usecase.TimetableComputations.Course;
import dev.entente.timetabling.check.TimetableChecker;
import dev.entente.timetabling.engine.Limits;
import dev.entente.timetabling.engine.Timetabler;
import dev.entente.timetabling.model.Certificate.Status;
import dev.entente.timetabling.model.TimetablingProblem;
import dev.entente.timetabling.reason.Diagnosis;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
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
        EngineProblem engine = new EngineProblem(problem);
        TimetablingProblem numbered = engine.inNumbers(wishes);
        return (wishes.chooses() ? Optional.<Obstacle>empty() : obstacleByCounting(problem, engine, numbered))
                .<Course>map(Course.Infeasible::new)
                .orElseGet(() -> solve(problem, engine, numbered, wishes, stopped, progress));
    }

    private static Optional<Obstacle> obstacleByCounting(
            TimetableProblem problem, EngineProblem engine, TimetablingProblem numbered) {
        return problem.limitThatForbidsAll()
                .or(() -> new EngineObstacle(engine).of(new Diagnosis(numbered).findByCounting()));
    }

    private Course solve(
            TimetableProblem problem,
            EngineProblem engine,
            TimetablingProblem numbered,
            TimetableWishes wishes,
            BooleanSupplier stopped,
            Consumer<Certificate> progress) {
        Limits limits = Limits.of(Duration.ofSeconds(wishes.timeLimitSeconds()), settings.threads(), wishes.seed());
        Worth worth = new Worth(problem, wishes, engine);
        Timetabler.Result result =
                new Timetabler(numbered).solve(limits, stopped, found -> progress.accept(worth.certificate(found)));
        requireSound(numbered, result);
        meters.timer("entente.timetable.computation", "method", method().name())
                .record(Duration.ofMillis((long) (1000 * result.certificate().seconds())));
        if (result.certificate().status() == Status.INFEASIBLE) {
            return new Course.Infeasible(obstacle(engine, numbered, wishes, stopped));
        }
        return new Course.Placed(new PlacedTimetable(
                EngineSeating.of(problem, result.timetable()), worth.certificate(result.certificate())));
    }

    private static Obstacle obstacle(
            EngineProblem engine, TimetablingProblem numbered, TimetableWishes wishes, BooleanSupplier stopped) {
        CompletableFuture<Boolean> over =
                new CompletableFuture<Boolean>().completeOnTimeout(true, DIAGNOSIS_SECONDS, TimeUnit.SECONDS);
        EngineObstacle obstacle = new EngineObstacle(engine);
        return obstacle.of(new Diagnosis(numbered).find(() -> over.isDone() || stopped.getAsBoolean()))
                .orElseGet(() -> obstacle.unnamed(wishes));
    }

    /** The places are read once more with their tables; this holds the bounds against what proves them. */
    private static void requireSound(TimetablingProblem numbered, Timetabler.Result result) {
        List<String> violations = TimetableChecker.check(numbered, result.timetable(), result.certificate())
                .violations();
        if (!violations.isEmpty()) {
            throw new IllegalStateException("The engine's timetable is refused by its checker: " + violations);
        }
    }
}
