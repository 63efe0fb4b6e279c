package dev.entente.chaos;

import dev.entente.chaos.defect.DefectHunt;
import dev.entente.chaos.run.Season;
import dev.entente.chaos.scenario.Scenario;
import dev.entente.chaos.scenario.Scenarios;
import dev.entente.defects.Defect;
import dev.entente.launcher.StackSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
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

    @Parameters(
            arity = "0..*",
            paramLabel = "scenario",
            description = "Numbers of scenarios, with --defects names of defects; all without any.")
    private List<String> names = List.of();

    @Option(names = "--minutes", paramLabel = "N", description = "How long each scenario goes on; else its budget.")
    private @Nullable Double minutes;

    @Option(names = "--seed", paramLabel = "S", description = "What is random, as in an earlier run.")
    private @Nullable Long seed;

    @Option(
            names = "--ledger",
            paramLabel = "FILE",
            description =
                    "Where each run gets a line, so that counts add up; else chaos-runs/ledger.jsonl in the home.")
    private @Nullable Path ledger;

    @Option(names = "--list", description = "Says what each scenario does, and what must hold afterwards.")
    private boolean list;

    @Option(names = "--defects", description = "Plants each defect, or those named, and says whether it is caught.")
    private boolean defects;

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
        long chosen = seed == null ? new Random().nextInt(Integer.MAX_VALUE) : seed;
        StackSettings usual = StackSettings.fromEnvironment(System.getenv());
        if (defects) {
            return new DefectHunt(usual, chosen).run(named(names)) ? 0 : VIOLATED;
        }
        List<Scenario> wanted = names.isEmpty()
                ? Scenarios.ALL
                : names.stream().map(Integer::valueOf).map(Scenarios::numbered).toList();
        Optional<Duration> time =
                Optional.ofNullable(minutes).map(number -> Duration.ofMillis(Math.round(number * 60_000)));
        Season season = Season.of(usual, Optional.ofNullable(ledger));
        return season.run(wanted, time, chosen) ? 0 : VIOLATED;
    }

    /** All without a name. */
    private static List<Defect> named(List<String> flags) {
        return flags.isEmpty()
                ? List.of(Defect.values())
                : flags.stream().map(Defect::of).toList();
    }

    private static void describe(Scenario scenario) {
        System.out.printf(
                "%3d  %s (%d s)%n",
                scenario.number(), scenario.name(), scenario.budget().toSeconds());
        System.out.printf("     does    %s%n", scenario.does());
        System.out.printf("     passes  %s%n", scenario.passes());
        scenario.bar()
                .ifPresent(bar -> System.out.printf(
                        "     bar     %d %s over all runs%n",
                        bar.least(), bar.of().name().toLowerCase(Locale.ROOT)));
        scenario.obstacle().ifPresent(reason -> System.out.printf("     not run here: %s%n", reason));
    }
}
