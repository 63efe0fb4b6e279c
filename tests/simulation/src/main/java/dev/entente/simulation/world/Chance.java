package dev.entente.simulation.world;

import java.util.List;
import java.util.SplittableRandom;

/** All chance there is in a simulated world. */
public final class Chance {
    private final SplittableRandom random;

    public Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    public int below(int bound) {
        return random.nextInt(bound);
    }

    public int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** True once in so many times. */
    public boolean onceIn(int times) {
        return times > 0 && random.nextInt(times) == 0;
    }

    public <T> T of(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    public long number() {
        return random.nextLong();
    }
}
