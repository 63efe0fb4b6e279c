package dev.entente.chaos.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
    private final Pace pace = new Pace(Duration.ofMinutes(10), Duration.ofMillis(20));

    @Test
    void letsNobodyMeetInTheFirstMoment() {
        assertThat(pace.letsMeet(Duration.ZERO, 0, 900)).isFalse();
    }

    @Test
    void letsHalfOfThoseMeetWhoMayUntilHalfTime() {
        assertThat(pace.letsMeet(Duration.ofMinutes(5), 404, 900)).isTrue();
        assertThat(pace.letsMeet(Duration.ofMinutes(5), 405, 900)).isFalse();
    }

    @Test
    void leavesSomeForWhoeverGoesOnAfterItsTime() {
        assertThat(pace.letsMeet(Duration.ofHours(1), 810, 900)).isFalse();
    }
}
