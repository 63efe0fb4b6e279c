package dev.entente.simulation.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WorldTest {

    @Test
    void tellsWhenNothingWillEverHappenAgain() {
        World world = new World(new Chance(1));
        SimulatedProcess process = new SimulatedProcess("any");
        world.as(process.begin(), () -> world.after(Duration.ofSeconds(1), "the last thing", () -> {}));

        assertThat(world.goOn()).isTrue();
        assertThat(world.goOn()).isFalse();
    }
}
