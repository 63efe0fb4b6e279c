package dev.entente.demo;

import dev.entente.demo.player.Endpoints;
import dev.entente.demo.player.PlayerSettings;
import dev.entente.demo.player.Refused;
import dev.entente.demo.report.Comparison;
import dev.entente.demo.report.ProgressLines;
import dev.entente.demo.report.ReportFile;
import dev.entente.demo.report.ReportPrinter;
import dev.entente.demo.scenario.ScenarioFault;
import dev.entente.demo.scenario.Scenarios;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Replays a scenario on a running stack and reports what came out; fails when a target is missed. */
@Command(
        name = "entente-demo",
        description = "Replays a programme of matchmaking events through the public API and shows the report.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
public final class DemoCommand implements Callable<Integer> {

    private static final int TARGET_MISSED = 1;
    private static final int NOT_REPLAYED = 2;

    @Option(names = "--registration-url", required = true)
    private URI registration;

    @Option(names = "--scheduling-url", required = true)
    private URI scheduling;

    @Option(names = "--agreements-url", required = true)
    private URI agreements;

    @Option(names = "--reporting-url", required = true)
    private URI reporting;

    @Option(names = "--keycloak-url", required = true)
    private URI keycloak;

    @Option(names = "--scripts-client-secret-file", required = true)
    private Path secretFile;

    @Option(names = "--scenario", description = "A scenario file, or the name of a shipped one.")
    private String scenarioName = "eccp-2016-2017";

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the report for scripts.")
    private @Nullable Path json;

    @Option(names = "--edition", description = "Replays the scenario once more, as a programme of its own.")
    private String edition = "";

    @Option(names = "--concurrency", description = "Requests under way at once.")
    private int concurrency = PlayerSettings.usual().concurrency();

    @Option(names = "--events-at-once", description = "Events replayed side by side.")
    private int eventsAtOnce = PlayerSettings.usual().eventsAtOnce();

    @Option(names = "--settle-seconds", description = "How long to wait until the report is settled.")
    private int settleSeconds = 60;

    @SuppressWarnings("NullAway.Init")
    private DemoCommand() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new DemoCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        try {
            return replayAndReport();
        } catch (ScenarioFault | Refused fault) {
            System.err.println(fault.getMessage());
            return NOT_REPLAYED;
        }
    }

    private int replayAndReport() throws IOException, InterruptedException {
        var scenario = Scenarios.read(scenarioName);
        var settings = PlayerSettings.usual()
                .withConcurrency(concurrency)
                .withEventsAtOnce(eventsAtOnce)
                .withEdition(edition);
        var endpoints = new Endpoints(registration, scheduling, agreements, reporting, keycloak);
        var secret = Files.readString(secretFile).strip();
        try (var demonstration = new Demonstration(endpoints, secret, settings)) {
            var progress = ProgressLines.on(System.out, isTerminal());
            var replay = demonstration.replay(scenario.plan(), progress);
            var report = demonstration.report(replay, Duration.ofSeconds(settleSeconds));
            var comparison = Comparison.of(scenario, report);
            var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
            new ReportPrinter(out, scenario, report, comparison).print(replay);
            if (json != null) {
                ReportFile.write(json, scenario, report, comparison, replay);
            }
            return comparison.allMet() && report.settled() ? 0 : TARGET_MISSED;
        }
    }

    /** {@code System.console()} is there for pipes too in some releases, so the system is asked where it tells. */
    private static boolean isTerminal() throws IOException {
        var standardOutput = Path.of("/proc/self/fd/1");
        return Files.isSymbolicLink(standardOutput)
                && Files.readSymbolicLink(standardOutput).toString().matches("/dev/(pts|tty).*");
    }
}
