package dev.entente.simulation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.simulation.world.Fault;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A budget of steps and not of time, so that a slow machine tests no less. */
@ExtendWith(SilentProduction.class)
class SimulationTest {
    private static final long STEPS_PER_MINUTE = 4_000_000;

    @Test
    void holdsWhateverGoesWrong() {
        long seed = Long.getLong("simulation.seed", System.currentTimeMillis());
        double minutes = Double.parseDouble(System.getProperty("simulation.minutes", "1"));
        System.out.println("simulation: from seed " + seed);
        Campaign campaign = new Campaign(Set.of());
        long begin = System.nanoTime();

        Optional<Outcome> wrong = campaign.from(seed, sofar -> sofar.steps() > minutes * STEPS_PER_MINUTE);

        System.out.printf(
                Locale.ROOT,
                "simulation: %,d worlds, %,d steps, %,.0f steps per minute%n",
                campaign.worlds(),
                campaign.steps(),
                campaign.steps() / ((System.nanoTime() - begin) / 60e9));
        System.out.println(campaign.tally().text());
        assertThat(wrong).isEmpty();
        assertSomethingHappened(campaign.tally());
    }

    /** An idle or a calm world is no proof. */
    private static void assertSomethingHappened(Tally tally) {
        assertThat(tally.meetingFacts()).isPositive();
        assertThat(tally.agreementFacts()).isPositive();
        assertThat(tally.deadLetters()).isPositive();
        assertThat(tally.faults()).containsOnlyKeys(Fault.values());
        assertThat(tally.faults().values())
                .allSatisfy(count -> assertThat(count).isPositive());
    }
}
