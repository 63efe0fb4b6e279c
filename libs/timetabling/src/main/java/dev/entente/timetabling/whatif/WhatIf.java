package dev.entente.timetabling.whatif;

import dev.entente.timetabling.check.TimetableChecker;
import dev.entente.timetabling.engine.Limits;
import dev.entente.timetabling.engine.Timetabler;
import dev.entente.timetabling.model.Certificate;
import dev.entente.timetabling.model.Goal;
import dev.entente.timetabling.model.Timetable;
import dev.entente.timetabling.model.TimetablingProblem;
import dev.entente.timetabling.reason.Diagnosis;
import dev.entente.timetabling.reason.NamedObstacle;
import dev.entente.timetabling.reason.Obstacle;
import dev.entente.timetabling.whatif.Outcome.Room;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Timetables an event as it is and in other scenarios, one after the other, so that they can be seen side by side. */
public final class WhatIf {
    private static final Duration FOR_A_REASON = Duration.ofSeconds(10);

    private final TimetablingProblem problem;
    private final Limits limits;
    private final BooleanSupplier cancelled;
    private final Consumer<Progress> progress;

    private WhatIf(TimetablingProblem problem, Limits limits, BooleanSupplier cancelled, Consumer<Progress> progress) {
        this.problem = problem;
        this.limits = limits;
        this.cancelled = cancelled;
        this.progress = progress;
    }

    /**
     * What is being worked on.
     *
     * @param certificate the best so far
     */
    public record Progress(Scenario scenario, int draw, Certificate certificate) {}

    /**
     * The event as it is comes first, then the scenarios in their order. Chance is drawn with seeds that follow one
     * another from that of the limits on; one thread, a seed and a number of moves repeat exactly.
     *
     * @param limits of each outcome; where no timetable of all meetings is found in half the time, the other half is for
     *     what can be placed
     * @param cancelled asked often; once it says true, the search at work ends with its best and the rest is left out
     * @throws IllegalArgumentException when a variation cannot be, before anything is searched
     */
    public static List<Comparison> compare(
            TimetablingProblem problem,
            List<Scenario> scenarios,
            Limits limits,
            BooleanSupplier cancelled,
            Consumer<Progress> progress) {
        return new WhatIf(problem, limits, cancelled, progress).compare(scenarios);
    }

    private List<Comparison> compare(List<Scenario> scenarios) {
        var events = scenarios.stream().map(this::draw).toList();
        var asItIs = solve(Scenario.asItIs(), 1, draw(Scenario.asItIs()).getFirst(), Optional.empty());
        var compared = new ArrayList<Comparison>();
        compared.add(new Comparison(Scenario.asItIs(), List.of(asItIs)));
        for (int number = 0; number < events.size() && !cancelled.getAsBoolean(); number++) {
            compared.add(new Comparison(
                    scenarios.get(number), outcomes(scenarios.get(number), events.get(number), asItIs.timetable())));
        }
        return compared;
    }

    private List<VariedEvent> draw(Scenario scenario) {
        return IntStream.range(0, scenario.draws())
                .mapToObj(draw -> VariedEvent.of(problem, scenario.variations(), limits.seed() + draw))
                .toList();
    }

    private List<Outcome> outcomes(Scenario scenario, List<VariedEvent> events, Timetable planned) {
        var outcomes = new ArrayList<Outcome>();
        for (var event : events) {
            if (outcomes.isEmpty() || !cancelled.getAsBoolean()) {
                outcomes.add(solve(scenario, outcomes.size() + 1, event, Optional.of(planned)));
            }
        }
        return outcomes;
    }

    /**
     * One outcome that is being found out.
     *
     * @param breaksAsPlanned what is left of the timetable of the event as it is when meetings fall out and nobody plans anew
     * @param begun when, in nanoseconds of this machine
     */
    private record Attempt(Scenario scenario, int draw, VariedEvent event, OptionalInt breaksAsPlanned, long begun) {

        Outcome outcome(Room room, Optional<Obstacle> obstacle, Timetabler.Result result) {
            return new Outcome(
                    event,
                    room,
                    obstacle.map(each -> NamedObstacle.of(each, event.participants(), event.meetings())),
                    result.timetable(),
                    result.certificate(),
                    breaksAsPlanned);
        }
    }

    private Outcome solve(Scenario scenario, int draw, VariedEvent event, Optional<Timetable> planned) {
        var asPlanned = scenario.isOnlyAbsence() ? breaks(event, planned) : OptionalInt.empty();
        var attempt = new Attempt(scenario, draw, event, asPlanned, System.nanoTime());
        var varied = event.problem();
        if (varied.goal() == Goal.CHOOSE_AND_PLACE) {
            return attempt.outcome(Room.NOT_ASKED, Optional.empty(), search(attempt, varied));
        }
        var counted = new Diagnosis(varied).findByCounting().stream().findFirst();
        if (counted.isPresent()) {
            return chosen(attempt, Room.NOT_FOR_ALL, counted);
        }
        var result = search(attempt, varied);
        return switch (result.certificate().status()) {
            case OPTIMAL, FEASIBLE -> attempt.outcome(Room.FOR_ALL, Optional.empty(), result);
            case INFEASIBLE -> chosen(attempt, Room.NOT_FOR_ALL, reason(attempt));
            case UNKNOWN ->
                cancelled.getAsBoolean()
                        ? attempt.outcome(Room.UNKNOWN, Optional.empty(), result)
                        : chosen(attempt, Room.UNKNOWN, Optional.empty());
        };
    }

    private Outcome chosen(Attempt attempt, Room room, Optional<Obstacle> obstacle) {
        var problem = attempt.event().problem().withGoal(Goal.CHOOSE_AND_PLACE);
        return attempt.outcome(room, obstacle, search(attempt, problem));
    }

    private Timetabler.Result search(Attempt attempt, TimetablingProblem varied) {
        var found = new AtomicBoolean(varied.goal() == Goal.CHOOSE_AND_PLACE);
        var halfTime = attempt.begun() + limits.time().toNanos() / 2;
        var result = new Timetabler(varied)
                .solve(
                        new Limits(left(attempt), limits.threads(), limits.moves(), limits.seed()),
                        () -> cancelled.getAsBoolean() || (!found.get() && System.nanoTime() - halfTime > 0),
                        certificate -> {
                            found.compareAndSet(false, certificate.placed() == certificate.requested());
                            progress.accept(new Progress(attempt.scenario(), attempt.draw(), certificate));
                        });
        var violations = TimetableChecker.check(varied, result.timetable(), result.certificate())
                .violations();
        if (!violations.isEmpty()) {
            throw new IllegalStateException("the checker refuses a timetable of '"
                    + attempt.scenario().sentence() + "': " + violations.getFirst());
        }
        return result;
    }

    private Duration left(Attempt attempt) {
        var left = limits.time().minusNanos(System.nanoTime() - attempt.begun());
        return left.isNegative() ? Duration.ZERO : left;
    }

    private Optional<Obstacle> reason(Attempt attempt) {
        var half = left(attempt).dividedBy(2);
        long until = System.nanoTime() + (half.compareTo(FOR_A_REASON) < 0 ? half : FOR_A_REASON).toNanos();
        return new Diagnosis(attempt.event().problem())
                .find(() -> System.nanoTime() - until > 0 || cancelled.getAsBoolean()).stream()
                        .findFirst();
    }

    private static OptionalInt breaks(VariedEvent event, Optional<Timetable> planned) {
        return planned.filter(timetable -> timetable.placed() > 0)
                .map(timetable -> new Timetable(
                        event.meetings().stream().mapToInt(timetable::slotOf).toArray(),
                        event.meetings().stream().mapToInt(timetable::tableOf).toArray()))
                .map(left -> OptionalInt.of(
                        TimetableChecker.check(event.problem(), left).breaks()))
                .orElse(OptionalInt.empty());
    }
}
