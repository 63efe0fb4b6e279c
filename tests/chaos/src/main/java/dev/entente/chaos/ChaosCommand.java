package dev.entente.chaos;

import dev.entente.chaos.run.Season;
import dev.entente.chaos.scenario.Scenario;
import dev.entente.chaos.scenario.Scenarios;
import dev.entente.launcher.StackSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs scenarios one after the other on a stack of their own and prints what came of them. */
@Command(
        name = "entente chaos",
        description = "Attacks a stack of its own and shows that nothing is lost, twice or double booked.",
        mixinStandardHelpOptions = true)
public final class ChaosCommand implements Callable<Integer> {
    private static final int VIOLATED = 1;

    @Parameters(arity = "0..*", paramLabel = "scenario", description = "Numbers of scenarios; all without any.")
    private List<Integer> numbers = List.of();

    @Option(names = "--minutes", paramLabel = "N", description = "How long each scenario goes on; else its budget.")
    private @Nullable Double minutes;

    @Option(names = "--seed", paramLabel = "S", description = "What is random, as in an earlier run.")
    private @Nullable Long seed;

    @Option(names = "--list", description = "Says what each scenario does, and what must hold afterwards.")
    private boolean list;

    @SuppressWarnings("NullAway.Init")
    private ChaosCommand() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new ChaosCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        if (list) {
            Scenarios.ALL.forEach(ChaosCommand::describe);
            return 0;
        }
        List<Scenario> wanted = numbers.isEmpty()
                ? Scenarios.ALL
                : numbers.stream().map(Scenarios::numbered).toList();
        Optional<Duration> time =
                Optional.ofNullable(minutes).map(number -> Duration.ofMillis(Math.round(number * 60_000)));
        long chosen = seed == null ? new Random().nextInt(Integer.MAX_VALUE) : seed;
        Season season = Season.of(StackSettings.fromEnvironment(System.getenv()));
        return season.run(wanted, time, chosen) ? 0 : VIOLATED;
    }

    private static void describe(Scenario scenario) {
        System.out.printf(
                "%3d  %s (%d s)%n",
                scenario.number(), scenario.name(), scenario.budget().toSeconds());
        System.out.printf("     does    %s%n", scenario.does());
        System.out.printf("     passes  %s%n", scenario.passes());
        scenario.obstacle().ifPresent(reason -> System.out.printf("     not run here: %s%n", reason));
    }
}
