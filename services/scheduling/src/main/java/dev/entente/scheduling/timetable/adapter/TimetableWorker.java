package dev.entente.scheduling.timetable.adapter;

import dev.entente.platform.jobs.JobSettings;
import dev.entente.scheduling.timetable.domain.Attainment;
import dev.entente.scheduling.timetable.domain.Certificate;
import dev.entente.scheduling.timetable.domain.DayQuality;
import dev.entente.scheduling.timetable.domain.PlacedTimetable;
import dev.entente.scheduling.timetable.domain.TimetableCheck;
import dev.entente.scheduling.timetable.domain.TimetableMethod;
import dev.entente.scheduling.timetable.domain.TimetableProblem;
import dev.entente.scheduling.timetable.domain.WorstOff;
import dev.entente.scheduling.timetable.usecase.TimetableComputations;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;

/**
 * Computes timetables on threads of its own, so that a request never waits for one, and reads each against the problem
 * before anybody sees it.
 */
@ApplicationScoped
class TimetableWorker implements TimetableComputations {
    private static final Logger LOG = Logger.getLogger(TimetableWorker.class);

    private final List<TimetablePlacement> methods;
    private final ExecutorService threads;
    private final int parallel;
    private final Turns turns;
    private final RepairDesk desk;
    private final Map<UUID, Computation> computations = new ConcurrentHashMap<>();

    TimetableWorker(@All List<TimetablePlacement> methods, TimetablingSettings settings, JobSettings jobs) {
        this.methods = List.copyOf(methods);
        this.parallel = settings.parallel();
        this.turns = new Turns(jobs.lease());
        this.threads = Executors.newFixedThreadPool(
                parallel, Thread.ofPlatform().name("timetable-", 0).daemon().factory());
        this.desk = new RepairDesk(settings.repairs(), settings.waitingRepairs());
    }

    @Override
    public Optional<Course> look(UUID timetableId) {
        return Optional.ofNullable(computations.get(timetableId)).map(Computation::course);
    }

    @Override
    public boolean hasItsTurn(UUID timetableId, Instant now) {
        int underWay = (int)
                computations.values().stream().filter(Computation::isUnderWay).count();
        return turns.comesTo(timetableId, parallel - underWay, now);
    }

    @Override
    public boolean isWaiting(UUID timetableId) {
        return turns.isWaiting(timetableId);
    }

    @Override
    public void start(UUID timetableId, Assignment assignment) {
        computations.computeIfAbsent(
                timetableId,
                id -> new Computation(threads, computation -> compute(id.toString(), assignment, computation)));
        turns.leave(timetableId);
    }

    @Override
    public Uni<Course> computeNow(UUID matchmakingEventId, Assignment assignment) {
        return comeBack(desk.begin(matchmakingEventId, computation -> compute("at the desk", assignment, computation)));
    }

    private static Uni<Course> comeBack(Computation computation) {
        Context caller = Vertx.currentContext();
        return Uni.createFrom()
                .completionStage(computation.end())
                .emitOn(task -> caller.runOnContext(ignored -> task.run()));
    }

    @Override
    public Uni<Optional<Course>> stop(UUID timetableId) {
        Computation computation = computations.get(timetableId);
        if (computation == null || !computation.stop()) {
            return Uni.createFrom().item(Optional.empty());
        }
        return comeBack(computation).map(Optional::of);
    }

    @Override
    public void forget(UUID timetableId) {
        turns.leave(timetableId);
        Computation computation = computations.remove(timetableId);
        if (computation != null) {
            computation.stop();
        }
    }

    /** Others begin anew what this process leaves. */
    void stop(@Observes ShutdownEvent stopping) {
        computations.keySet().forEach(this::forget);
        threads.shutdown();
        desk.close();
    }

    private Course compute(String timetable, Assignment assignment, Computation computation) {
        Course end = assignment
                .earlier()
                .<Course>map(earlier -> new Course.Placed(PlacedTimetable.restored(assignment.problem(), earlier)))
                .orElseGet(() -> placement(assignment.method())
                        .place(assignment.problem(), assignment.wishes(), computation::isStopped, computation::tell));
        return end instanceof Course.Placed placed ? checked(timetable, assignment.problem(), placed.timetable()) : end;
    }

    /** What is said about breaks is the reader's count, not the maker's. */
    private static Course checked(String timetable, TimetableProblem problem, PlacedTimetable made) {
        TimetableCheck.Finding finding = TimetableCheck.of(problem, made.placements());
        Certificate claimed = made.certificate();
        if (!finding.isValid()
                || finding.placed() != claimed.counts().placed()
                || finding.missing() != missing(claimed)
                || finding.quality().breaks() != claimed.counts().breaks()) {
            LOG.errorf(
                    "Timetable %s is refused by its check: %d placed, %d missing to targets and %d breaks claimed,"
                            + " %d, %d and %d counted; %s",
                    timetable,
                    claimed.counts().placed(),
                    missing(claimed),
                    claimed.counts().breaks(),
                    finding.placed(),
                    finding.missing(),
                    finding.quality().breaks(),
                    finding.violations());
            return new Course.Failed();
        }
        return new Course.Placed(
                new PlacedTimetable(made.placements(), measured(timetable, problem, made, finding.quality())));
    }

    /** A wrong bound would be a mistake of ours, which must not keep a good timetable from those who wait for it. */
    private static Certificate measured(
            String timetable, TimetableProblem problem, PlacedTimetable made, DayQuality quality) {
        if (quality.breaks() == 0) {
            return made.certificate().measuring(quality, 0, null);
        }
        LeastBreaks least = new LeastBreaks(problem);
        WorstOff worstOff = least.worstOff(quality, made.placements());
        Certificate measured = made.certificate().measuring(quality, least.ofAll(), worstOff);
        if (measured.counts().breaksLowerBound() > quality.breaks()
                || worstOff.participants().stream().anyMatch(day -> day.breaksAlone() > worstOff.breaks())) {
            LOG.errorf(
                    "Timetable %s has %d breaks and would need at least %d; worst off: %s",
                    timetable, quality.breaks(), measured.counts().breaksLowerBound(), worstOff);
            return made.certificate().measuring(quality, 0, null);
        }
        return measured;
    }

    private static int missing(Certificate claimed) {
        Attainment targets = claimed.targets();
        return targets == null ? 0 : targets.missing();
    }

    private TimetablePlacement placement(TimetableMethod method) {
        return methods.stream()
                .filter(each -> each.method() == method)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No placement by " + method));
    }
}
