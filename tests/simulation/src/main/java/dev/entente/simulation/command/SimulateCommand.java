package dev.entente.simulation.command;

import dev.entente.bench.machine.NoiseMeter;
import dev.entente.simulation.Defect;
import dev.entente.simulation.scenario.Campaign;
import dev.entente.simulation.scenario.Outcome;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the simulation for some minutes, or one world of it again. */
@Command(
        name = "entente simulate",
        mixinStandardHelpOptions = true,
        description = "Runs what decides in production over a store and a log in memory, with faults, from a seed.")
final class SimulateCommand implements Callable<Integer> {
    private static final int WENT_WRONG = 1;
    /** Nothing is logged but what production logs of faults, and faults are the point. */
    private static final Logger PRODUCTION = Logger.getLogger("dev.entente");

    @Option(names = "--minutes", defaultValue = "1", description = "how long (default: ${DEFAULT-VALUE})")
    private double minutes;

    @Option(names = "--seed", description = "the first world's seed (default: by the clock)")
    private @Nullable Long seed;

    @Option(names = "--worlds", description = "how many worlds, instead of for how long; 1 with --seed replays one")
    private @Nullable Long worlds;

    @Option(names = "--defect", description = "plant a defect: ${COMPLETION-CANDIDATES}")
    private Set<Defect> defects = EnumSet.noneOf(Defect.class);

    @Option(names = "--log", description = "show what production logs meanwhile")
    private boolean log;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new SimulateCommand()).execute(arguments));
    }

    @Override
    public Integer call() {
        PRODUCTION.setLevel(log ? Level.ALL : Level.OFF);
        long first = seed == null ? System.currentTimeMillis() : seed;
        System.out.println("simulation: from seed " + first + (defects.isEmpty() ? "" : ", with " + defects));
        NoiseMeter noise = new NoiseMeter();
        noise.calibrate();
        Campaign campaign = new Campaign(defects);
        long begin = System.nanoTime();
        Optional<Outcome> wrong = campaign.from(first, sofar -> isEnough(sofar, System.nanoTime() - begin));
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        noise.calibrate();
        System.out.println(line(campaign, took));
        System.out.println(campaign.tally().text());
        System.out.println(noise.noise().text());
        wrong.ifPresent(outcome -> System.out.println("VIOLATION " + outcome + "\nreplay: ./entente simulate --worlds 1"
                + " --seed " + outcome.seed() + planted()));
        return wrong.isPresent() ? WENT_WRONG : 0;
    }

    private boolean isEnough(Campaign campaign, long nanoseconds) {
        return worlds == null ? nanoseconds > minutes * 60e9 : campaign.worlds() >= worlds;
    }

    private String planted() {
        return String.join(
                "", defects.stream().map(defect -> " --defect " + defect).toList());
    }

    private static String line(Campaign campaign, Duration took) {
        double inMinutes = took.toNanos() / 60e9;
        return String.format(
                Locale.ROOT,
                "simulation: %,d worlds, %,d steps in %.1f s, %,.0f steps per minute, trace %016x",
                campaign.worlds(),
                campaign.steps(),
                took.toNanos() / 1e9,
                campaign.steps() / inMinutes,
                campaign.trace());
    }
}
