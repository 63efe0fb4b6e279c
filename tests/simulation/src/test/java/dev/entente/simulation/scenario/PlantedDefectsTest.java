package dev.entente.simulation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.simulation.Defect;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(SilentProduction.class)
class PlantedDefectsTest {
    private static final long SEED = 1;
    private static final long MOST_STEPS = 300_000;

    @ParameterizedTest
    @EnumSource
    void catchesEachPlantedDefect(Defect defect) {
        Campaign campaign = new Campaign(EnumSet.of(defect));

        Optional<Outcome> wrong = campaign.from(SEED, sofar -> sofar.steps() > MOST_STEPS);

        assertThat(wrong).as("%s within %,d steps", defect, MOST_STEPS).isPresent();
        System.out.printf(
                "%-28s caught after %,8d steps: %s%n",
                defect,
                campaign.steps(),
                wrong.flatMap(Outcome::violation).orElseThrow().invariant());
    }

    @ParameterizedTest
    @EnumSource
    void findsNothingInTheSameWorldsWithoutTheDefect(Defect defect) {
        Campaign planted = new Campaign(EnumSet.of(defect));
        long seed = planted.from(SEED, sofar -> sofar.steps() > MOST_STEPS)
                .orElseThrow()
                .seed();

        assertThat(SimulatedFair.live(seed, Set.of()).violation()).isEmpty();
    }
}
