package dev.entente.simulation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.simulation.Defect;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SilentProduction.class)
class ReplayTest {
    private static final long WORLDS = 40;

    @Test
    void replaysTheSameFromTheSameSeed() {
        assertThat(traceFrom(77)).isEqualTo(traceFrom(77));
    }

    @Test
    void livesAnotherLifeFromAnotherSeed() {
        assertThat(SimulatedFair.live(1, Set.of()).trace())
                .isNotEqualTo(SimulatedFair.live(2, Set.of()).trace());
    }

    @Test
    void goesWrongAtTheSameStepEachTime() {
        Set<Defect> planted = EnumSet.of(Defect.PUBLISH_BEFORE_COMMIT);

        Outcome first = SimulatedFair.live(3, planted);

        assertThat(first.violation()).isPresent();
        assertThat(SimulatedFair.live(3, planted)).isEqualTo(first);
    }

    private static long traceFrom(long seed) {
        Campaign campaign = new Campaign(Set.of());
        campaign.from(seed, sofar -> sofar.worlds() >= WORLDS);
        return campaign.trace();
    }
}
