package dev.entente.timetabling.whatif;

import dev.entente.timetabling.check.TimetableChecker;
import dev.entente.timetabling.engine.Limits;
import dev.entente.timetabling.engine.Timetabler;
import dev.entente.timetabling.model.Certificate;
import dev.entente.timetabling.model.Goal;
import dev.entente.timetabling.model.Timetable;
import dev.entente.timetabling.model.TimetablingProblem;
import dev.entente.timetabling.reason.Diagnosis;
import dev.entente.timetabling.reason.Obstacle;
import dev.entente.timetabling.whatif.Outcome.Room;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Timetables an event as it is and in other scenarios, one after the other, so that they can be seen side by side. */
public final class WhatIf {
    private static final long SECONDS_FOR_A_REASON = 10;

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
     * @param limits of each search; where not all meetings have room there are two
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

    private Outcome solve(Scenario scenario, int draw, VariedEvent event, Optional<Timetable> planned) {
        var asPlanned = scenario.isOnlyAbsence() ? breaks(event, planned) : OptionalInt.empty();
        var varied = event.problem();
        if (varied.goal() == Goal.CHOOSE_AND_PLACE) {
            return outcome(event, Room.NOT_ASKED, Optional.empty(), search(scenario, draw, varied), asPlanned);
        }
        var counted = new Diagnosis(varied).findByCounting();
        if (counted.isPresent()) {
            return chosen(scenario, draw, event, Room.NOT_FOR_ALL, counted, asPlanned);
        }
        var result = search(scenario, draw, varied);
        return switch (result.certificate().status()) {
            case OPTIMAL, FEASIBLE -> outcome(event, Room.FOR_ALL, Optional.empty(), result, asPlanned);
            case INFEASIBLE -> chosen(scenario, draw, event, Room.NOT_FOR_ALL, reason(varied), asPlanned);
            case UNKNOWN ->
                cancelled.getAsBoolean()
                        ? outcome(event, Room.UNKNOWN, Optional.empty(), result, asPlanned)
                        : chosen(scenario, draw, event, Room.UNKNOWN, Optional.empty(), asPlanned);
        };
    }

    private Outcome chosen(
            Scenario scenario,
            int draw,
            VariedEvent event,
            Room room,
            Optional<Obstacle> obstacle,
            OptionalInt asPlanned) {
        var result = search(scenario, draw, event.problem().withGoal(Goal.CHOOSE_AND_PLACE));
        return outcome(event, room, obstacle, result, asPlanned);
    }

    private Timetabler.Result search(Scenario scenario, int draw, TimetablingProblem varied) {
        var result = new Timetabler(varied)
                .solve(limits, cancelled, certificate -> progress.accept(new Progress(scenario, draw, certificate)));
        var violations = TimetableChecker.check(varied, result.timetable(), result.certificate())
                .violations();
        if (!violations.isEmpty()) {
            throw new IllegalStateException(
                    "the checker refuses a timetable of '" + scenario.sentence() + "': " + violations.getFirst());
        }
        return result;
    }

    private Optional<Obstacle> reason(TimetablingProblem varied) {
        long until = System.nanoTime() + SECONDS_FOR_A_REASON * 1_000_000_000L;
        return new Diagnosis(varied).find(() -> System.nanoTime() > until || cancelled.getAsBoolean());
    }

    /** What is left of a timetable when meetings fall out and nobody plans anew. */
    private OptionalInt breaks(VariedEvent event, Optional<Timetable> planned) {
        return planned.filter(timetable -> timetable.placed() > 0)
                .map(timetable -> new Timetable(
                        event.meetings().stream().mapToInt(timetable::slotOf).toArray(),
                        event.meetings().stream().mapToInt(timetable::tableOf).toArray()))
                .map(left -> OptionalInt.of(
                        TimetableChecker.check(event.problem(), left).breaks()))
                .orElse(OptionalInt.empty());
    }

    private static Outcome outcome(
            VariedEvent event,
            Room room,
            Optional<Obstacle> obstacle,
            Timetabler.Result result,
            OptionalInt asPlanned) {
        return new Outcome(
                event,
                room,
                obstacle.map(each -> NamedObstacle.of(each, event)),
                result.timetable(),
                result.certificate(),
                asPlanned);
    }
}
