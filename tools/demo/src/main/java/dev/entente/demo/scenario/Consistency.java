package dev.entente.demo.scenario;

import dev.entente.demo.scenario.Plan.EventPlan;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/** What a JSON Schema cannot say about a scenario. */
final class Consistency {

    private final Scenario scenario;

    private Consistency(Scenario scenario) {
        this.scenario = scenario;
    }

    static void check(Scenario scenario) {
        var consistency = new Consistency(scenario);
        consistency.eventKeysAreUnique();
        consistency.sourcesAreNamed();
        consistency.targetsNameKnownEvents();
        consistency.refusalsAddUp();
        scenario.plan().events().forEach(consistency::countriesAreOnTheirSide);
        scenario.plan().events().forEach(consistency::everybodyCanMeet);
    }

    private void eventKeysAreUnique() {
        var keys = new HashSet<String>();
        for (var event : scenario.plan().events()) {
            require(keys.add(event.key()), "Two events have the key " + event.key());
        }
    }

    private void sourcesAreNamed() {
        for (var target : scenario.targets()) {
            require(isNamed(target.source()), "Target " + target.definition() + " has no named source");
        }
        for (var figure : scenario.beside()) {
            require(isNamed(figure.source()), "Figure beside " + figure.definition() + " has no named source");
        }
        for (var input : scenario.published()) {
            require(isNamed(input.source()), "No source " + input.source() + " for: " + input.input());
        }
    }

    private boolean isNamed(String source) {
        return source.equals("invented") || scenario.sources().containsKey(source);
    }

    private void targetsNameKnownEvents() {
        for (var target : scenario.targets()) {
            require(
                    target.event() == null
                            || scenario.plan().events().stream()
                                    .anyMatch(event -> event.key().equals(target.event())),
                    "Target " + target.definition() + " names the unknown event " + target.event());
        }
    }

    private void refusalsAddUp() {
        var refusals = scenario.plan().rates().refusals();
        var sum = refusals.declined() + refusals.withdrawn() + refusals.expired();
        require(Math.abs(sum - 1) < 1e-9, "The refusals' shares add up to " + sum + ", not to 1");
    }

    private void countriesAreOnTheirSide(EventPlan event) {
        for (var cohort : event.cohorts()) {
            var side = Objects.requireNonNullElse(scenario.plan().sides().get(cohort.side()), List.<String>of());
            for (var country : cohort.countries().keySet()) {
                require(
                        side.contains(country),
                        event.key() + " has participants from " + country + ", which is not listed under "
                                + cohort.side());
            }
        }
    }

    private void everybodyCanMeet(EventPlan event) {
        var participants =
                event.cohorts().stream().mapToInt(Plan.Cohort::participants).sum();
        var held = event.held().values().stream().mapToInt(Integer::intValue).sum();
        require(
                2 * held >= participants,
                event.key() + " has " + participants + " participants with a held meeting but only " + held
                        + " held meetings");
        require(
                event.maxMeetings() <= event.slotCount(),
                event.key() + " allows more meetings per participant than it has slots");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new ScenarioFault(otherwise);
        }
    }
}
