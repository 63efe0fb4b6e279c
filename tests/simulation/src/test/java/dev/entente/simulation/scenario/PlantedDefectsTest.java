package dev.entente.simulation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.simulation.Defect;
import dev.entente.simulation.world.Invariant;
import dev.entente.simulation.world.Violation;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(SilentProduction.class)
class PlantedDefectsTest {
    private static final long SEED = 1;
    private static final long MOST_STEPS = 300_000;
    private static final long MOST_WORLDS = 200;

    @ParameterizedTest
    @EnumSource
    void catchesEachPlantedDefect(Defect defect) {
        Campaign campaign = new Campaign(EnumSet.of(defect));

        Optional<Outcome> wrong = campaign.from(SEED, sofar -> sofar.steps() > MOST_STEPS);

        assertThat(wrong).as("%s within %,d steps", defect, MOST_STEPS).isPresent();
        Invariant broken = wrong.flatMap(Outcome::violation).orElseThrow().invariant();
        assertThat(defect.mayBeCaughtBy(broken))
                .as("%s is caught by what is about it, and not by: %s", defect, broken)
                .isTrue();
        System.out.printf("%-28s caught after %,8d steps: %s%n", defect, campaign.steps(), broken);
    }

    /** Where the log was wiped positions tell nothing any more, so only what the source told shows that something is lost. */
    @Test
    void catchesAReaderThatBeganBehindUnreadFactsByWhatTheSourceTold() {
        Set<Defect> planted = EnumSet.of(Defect.BEGIN_BEHIND_UNREAD);

        assertThat(LongStream.range(SEED, SEED + MOST_WORLDS)
                        .mapToObj(seed -> SimulatedFair.live(seed, planted).violation())
                        .flatMap(Optional::stream)
                        .map(Violation::invariant))
                .contains(Invariant.APPLIED_AT_REST);
    }

    @ParameterizedTest
    @EnumSource
    void takesNoUnheardFailureForACatch(Defect defect) {
        assertThat(defect.mayBeCaughtBy(Invariant.NOTHING_FAILS_UNHEARD)).isFalse();
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
