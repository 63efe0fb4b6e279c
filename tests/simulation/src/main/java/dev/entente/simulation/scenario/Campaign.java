package dev.entente.simulation.scenario;

import dev.entente.simulation.Defect;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** World after world, each from a seed of its own that follows from the first, until one goes wrong or it is enough. */
public final class Campaign {
    private final Set<Defect> defects;
    private long worlds;
    private long steps;
    private long trace;
    private Tally tally = Tally.NOTHING;

    public Campaign(Set<Defect> defects) {
        this.defects = defects;
    }

    /**
     * Lives through worlds.
     *
     * @param enough looked at after each world
     * @return the first one that went wrong
     */
    public Optional<Outcome> from(long seed, Predicate<Campaign> enough) {
        for (long next = seed; !enough.test(this); next++) {
            Outcome outcome = SimulatedFair.live(next, defects);
            worlds++;
            steps += outcome.steps();
            tally = tally.plus(outcome.tally());
            trace = trace * 31 + outcome.trace();
            if (outcome.violation().isPresent()) {
                return Optional.of(outcome);
            }
        }
        return Optional.empty();
    }

    public long worlds() {
        return worlds;
    }

    public Tally tally() {
        return tally;
    }

    public long steps() {
        return steps;
    }

    /** The same whenever the same happened in all its worlds. */
    public long trace() {
        return trace;
    }
}
