package dev.entente.scheduling.timetable.adapter;

import dev.entente.platform.jobs.JobSettings;
import dev.entente.scheduling.timetable.domain.EventSessions;
import dev.entente.scheduling.timetable.domain.Range;
import dev.entente.scheduling.timetable.domain.Scenario;
import dev.entente.scheduling.timetable.domain.ScenarioOutcome;
import dev.entente.scheduling.timetable.domain.ScenarioOutcome.RoomForAll;
import dev.entente.scheduling.timetable.domain.TimetableProblem;
import dev.entente.scheduling.timetable.domain.TimetableWishes;
import dev.entente.scheduling.timetable.domain.WhatIfQuestion;
import dev.entente.scheduling.timetable.usecase.WhatIfComputations;
import dev.entente.timetabling.engine.Limits;
import dev.entente.timetabling.whatif.Comparison;
import dev.entente.timetabling.whatif.Outcome;
import dev.entente.timetabling.whatif.Spread;
import dev.entente.timetabling.whatif.WhatIf;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Answers what-if questions with the engine, one after the other on a thread of its own. */
@ApplicationScoped
class WhatIfWorker implements WhatIfComputations {
    private static final Logger LOG = Logger.getLogger(WhatIfWorker.class);

    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("what-if-", 0).daemon().factory());
    private final Map<UUID, Work> works = new ConcurrentHashMap<>();
    private final Turns turns;

    WhatIfWorker(JobSettings jobs) {
        this.turns = new Turns(jobs.lease());
    }

    @Override
    public Optional<Course> look(UUID jobId) {
        return Optional.ofNullable(works.get(jobId)).map(Work::course);
    }

    @Override
    public boolean hasItsTurn(UUID jobId, Instant now) {
        boolean busy = works.values().stream().anyMatch(Work::isUnderWay);
        return turns.comesTo(jobId, busy ? 0 : 1, now);
    }

    @Override
    public void start(UUID jobId, TimetableProblem problem, EventSessions sessions, WhatIfQuestion question) {
        works.computeIfAbsent(jobId, id -> {
            Work work = new Work();
            work.end = CompletableFuture.supplyAsync(() -> answer(problem, sessions, question, work), thread)
                    .exceptionally(WhatIfWorker::failed);
            return work;
        });
        turns.leave(jobId);
    }

    @Override
    public void forget(UUID jobId) {
        turns.leave(jobId);
        Work work = works.remove(jobId);
        if (work != null) {
            work.stopped = true;
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        works.keySet().forEach(this::forget);
        thread.shutdown();
    }

    /** One question that is being answered. */
    private static final class Work {
        private volatile @Nullable CompletableFuture<Course> end;
        private volatile Course.UnderWay underWay = new Course.UnderWay(0, Scenario.AS_IT_IS);
        private volatile boolean stopped;

        private Course course() {
            CompletableFuture<Course> known = end;
            return known == null ? underWay : known.getNow(underWay);
        }

        private boolean isUnderWay() {
            CompletableFuture<Course> known = end;
            return known == null || !known.isDone();
        }
    }

    /** An outcome that is being found out, or was. */
    private record Begun(dev.entente.timetabling.whatif.Scenario scenario, int draw) {}

    private static Course failed(Throwable failure) {
        LOG.error("A what-if question cannot be answered", failure);
        return new Course.Failed();
    }

    private static Course answer(TimetableProblem problem, EventSessions sessions, WhatIfQuestion question, Work work) {
        EngineProblem engine = new EngineProblem(problem);
        Limits limits = Limits.of(
                Duration.ofSeconds(question.wishes().timeLimitSeconds()),
                1,
                question.wishes().seed());
        EngineScenarios scenarios = new EngineScenarios(question.scenarios(), problem, sessions);
        Set<Begun> begun = new HashSet<>();
        List<Comparison> compared = WhatIf.compare(
                engine.inNumbers(question.wishes()), scenarios.inNumbers(), limits, () -> work.stopped, progress -> {
                    begun.add(new Begun(progress.scenario(), progress.draw()));
                    work.underWay = new Course.UnderWay(begun.size() - 1, scenarios.sentence(progress.scenario()));
                });
        return new Course.Answered(compared.stream()
                .map(comparison ->
                        outcome(scenarios.sentence(comparison.scenario()), comparison, engine, question.wishes()))
                .toList());
    }

    private static ScenarioOutcome outcome(
            String sentence, Comparison compared, EngineProblem engine, TimetableWishes wishes) {
        Outcome first = compared.outcomes().getFirst();
        boolean planned = compared.outcomes().stream()
                .allMatch(outcome -> outcome.breaksAsPlanned().isPresent());
        return new ScenarioOutcome(
                sentence,
                room(compared),
                compared.outcomes().stream()
                        .flatMap(outcome -> outcome.obstacle().stream())
                        .findFirst()
                        .map(EngineObstacle.withoutSlots(engine)::of)
                        .orElse(null),
                range(compared.requested()),
                range(compared.placed()),
                wishes.weights().areEqual()
                        ? null
                        : range(compared.spread(outcome -> outcome.certificate().placedWeight())),
                wishes.weights().areEqual()
                        ? null
                        : range(compared.spread(outcome -> outcome.certificate().placedBound())),
                wishes.targets().areNone()
                        ? null
                        : range(compared.spread(
                                outcome -> outcome.certificate().targets().missing())),
                range(compared.breaks()),
                range(compared.spread(outcome -> outcome.certificate().lowerBound())),
                planned
                        ? range(compared.spread(
                                outcome -> outcome.breaksAsPlanned().orElseThrow()))
                        : null,
                range(compared.spread(outcome -> outcome.certificate().idleSlots())),
                range(compared.spread(outcome -> outcome.certificate().fairness())),
                range(compared.spread(Outcome::tablesUsed)),
                first.worstOff().stream().map(engine::participantId).toList());
    }

    private static RoomForAll room(Comparison compared) {
        List<Outcome.Room> rooms =
                compared.outcomes().stream().map(Outcome::room).toList();
        if (rooms.contains(Outcome.Room.NOT_FOR_ALL)) {
            return RoomForAll.NO;
        }
        return rooms.stream().allMatch(Outcome.Room.FOR_ALL::equals) ? RoomForAll.YES : RoomForAll.UNKNOWN;
    }

    private static Range range(Spread spread) {
        return new Range(spread.least(), spread.mean(), spread.most());
    }
}
