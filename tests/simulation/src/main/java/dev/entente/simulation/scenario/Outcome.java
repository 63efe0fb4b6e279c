package dev.entente.simulation.scenario;

import dev.entente.simulation.world.Violation;
import java.util.Optional;

/**
 * What came of one world.
 *
 * @param trace the same whenever the same happens
 */
public record Outcome(long seed, long steps, long trace, Tally tally, Optional<Violation> violation) {

    @Override
    public String toString() {
        return "seed " + seed + ", " + steps + " steps, trace " + Long.toHexString(trace) + ": "
                + violation.map(Violation::toString).orElse("nothing wrong");
    }
}
