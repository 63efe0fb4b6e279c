package dev.entente.chaos.run;

import dev.entente.chaos.scenario.Scenario;
import dev.entente.chaos.scenario.Scenarios;
import java.time.Duration;
import java.util.List;

/**
 * What every build runs: those whose faults no journey has, each for a short time. Services, broker and database that are
 * killed or away, and messages that come twice, are replayed by the journeys of {@code tests/e2e}.
 */
public record Selection(Scenario scenario, Duration time) {
    /** With the start of the stack and all checks, on two cores. */
    public static final Duration BUDGET = Duration.ofMinutes(10);

    public static final List<Selection> OF_EVERY_BUILD =
            List.of(of(2, 15), of(15, 10), of(21, 10), of(22, 10), of(25, 15), of(29, 10), of(28, 60));

    private static Selection of(int number, int seconds) {
        return new Selection(Scenarios.numbered(number), Duration.ofSeconds(seconds));
    }

    @Override
    public String toString() {
        return scenario.number() + " " + scenario.name();
    }
}
