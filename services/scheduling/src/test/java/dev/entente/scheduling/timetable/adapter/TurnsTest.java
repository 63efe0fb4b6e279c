package dev.entente.scheduling.timetable.adapter;

import static dev.entente.scheduling.Example.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private static final UUID HANNOVER = id(1);
    private static final UUID MUNICH = id(2);
    private static final UUID LYON = id(3);
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    private final Turns turns = new Turns(Duration.ofSeconds(15));

    @Test
    void comesAtOnceWhenNobodyElseAsks() {
        assertThat(turns.comesTo(HANNOVER, 1, NOON)).isTrue();
    }

    @Test
    void comesToNobodyWhileAllThreadsAreBusy() {
        assertThat(turns.comesTo(HANNOVER, 0, NOON)).isFalse();
        assertThat(turns.isWaiting(HANNOVER)).isTrue();
    }

    @Test
    void comesToWhoAskedFirst() {
        turns.comesTo(HANNOVER, 0, NOON);
        turns.comesTo(MUNICH, 0, NOON);

        assertThat(turns.comesTo(MUNICH, 1, NOON)).isFalse();
        assertThat(turns.comesTo(HANNOVER, 1, NOON)).isTrue();
    }

    @Test
    void comesToAsManyAsThereAreThreadsFor() {
        turns.comesTo(HANNOVER, 0, NOON);
        turns.comesTo(MUNICH, 0, NOON);

        assertThat(turns.comesTo(LYON, 2, NOON)).isFalse();
        assertThat(turns.comesTo(MUNICH, 2, NOON)).isTrue();
    }

    @Test
    void comesToNobodyElseUntilWhoHasItBegins() {
        turns.comesTo(HANNOVER, 1, NOON);

        assertThat(turns.comesTo(MUNICH, 1, NOON)).isFalse();

        turns.leave(HANNOVER);
        assertThat(turns.isWaiting(HANNOVER)).isFalse();
        assertThat(turns.comesTo(MUNICH, 1, NOON)).isTrue();
    }

    @Test
    void passesWhoHasNotAskedForAWhile() {
        turns.comesTo(HANNOVER, 0, NOON);
        turns.comesTo(MUNICH, 0, NOON.plusSeconds(10));

        assertThat(turns.comesTo(MUNICH, 1, NOON.plusSeconds(15))).isFalse();
        assertThat(turns.comesTo(MUNICH, 1, NOON.plusSeconds(16))).isTrue();
    }
}
