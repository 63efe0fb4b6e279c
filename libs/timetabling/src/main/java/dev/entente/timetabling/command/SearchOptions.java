package dev.entente.timetabling.command;

import dev.entente.timetabling.engine.Limits;
import dev.entente.timetabling.files.Instance;
import dev.entente.timetabling.model.Goal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How long, how and with what chance is searched. */
final class SearchOptions {
    @Option(names = "--seconds", defaultValue = "60", description = "at most so long per file (${DEFAULT-VALUE})")
    private double seconds;

    @Option(
            names = "--threads",
            defaultValue = "2",
            description = "how many may work at once (${DEFAULT-VALUE}); with 1 and --moves a seed repeats exactly")
    private int threads;

    @Option(names = "--moves", defaultValue = "0", description = "changes that may be tried; 0: any number")
    private long moves;

    @Option(names = "--seed", defaultValue = "1", description = "the seed of all chance (${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--fairness",
            description = "by how many breaks two participants may differ at most (any number, unless given)")
    private @Nullable Integer fairness;

    @Option(
            names = "--choose",
            description =
                    "not all meetings need be placed: places as much weight of them as possible, then has few breaks")
    private boolean choose;

    Limits limits() {
        return new Limits(Duration.ofMillis(Math.round(seconds * 1000)), threads, moves, seed);
    }

    Instance applyTo(Instance instance) {
        return (choose ? instance.with(problem -> problem.withGoal(Goal.CHOOSE_AND_PLACE)) : instance)
                .withFairness(fairness);
    }
}
