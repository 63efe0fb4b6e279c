package dev.entente.chaos.stage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlantedTest {
    private final Planted planted = new Planted();

    @BeforeEach
    void somethingWasPlanted() {
        planted.add("entente.scheduling.meetings-2@1");
        planted.add("0193a1b2-0000-7000-8000-00000000000a");
    }

    @Test
    void knowsWhatIsSaidOfAnAggregate() {
        assertThat(planted.isMeantBy("agreements set aside 0193a1b2-0000-7000-8000-00000000000a at version 3"))
                .isTrue();
    }

    @Test
    void knowsAPlaceOnATopic() {
        assertThat(planted.isMeantBy("entente.scheduling.meetings-2@1: no type"))
                .isTrue();
    }

    @Test
    void takesNoOtherPlaceForOneThatBeginsAlike() {
        assertThat(planted.isMeantBy("entente.scheduling.meetings-2@17: no type"))
                .isFalse();
    }

    @Test
    void findsAPlaceBehindOneThatBeginsAlike() {
        assertThat(planted.isMeantBy("entente.scheduling.meetings-2@17 and entente.scheduling.meetings-2@1"))
                .isTrue();
    }

    @Test
    void knowsNothingOfWhatNobodyPlanted() {
        assertThat(planted.isMeantBy("0193a1b2-0000-7000-8000-00000000000b is not in reporting"))
                .isFalse();
    }
}
