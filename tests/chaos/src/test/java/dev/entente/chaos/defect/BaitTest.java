package dev.entente.chaos.defect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.defects.Defect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BaitTest {
    @ParameterizedTest
    @EnumSource(Defect.class)
    void isPlayedInAScenarioThatCanBeRun(Defect defect) {
        assertThat(Bait.of(defect).scenario().obstacle()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Defect.class)
    void takesNoStandstillForTheDefect(Defect defect) {
        assertThat(Bait.of(defect).telling())
                .rejects(
                        "nothing recovers any more: reporting to reach what was recorded until now",
                        "the scenario broke off: StackFailure: scheduling ended while it started",
                        "recovery took 31.0 s",
                        "the report did not settle");
    }
}
