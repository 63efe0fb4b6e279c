package dev.entente.chaos.run;

import dev.entente.bench.client.Api;
import dev.entente.chaos.check.Evidence;
import dev.entente.chaos.check.InboxWitness;
import dev.entente.chaos.history.History;
import dev.entente.chaos.history.Operation;
import dev.entente.chaos.load.Clients;
import dev.entente.chaos.load.Ground;
import dev.entente.chaos.load.Load;
import dev.entente.chaos.load.Pace;
import dev.entente.chaos.load.Stranger;
import dev.entente.chaos.scenario.Scenario;
import dev.entente.chaos.stage.ChaosStack;
import dev.entente.chaos.stage.Patience;
import dev.entente.chaos.stage.Stage;
import dev.entente.demo.Demonstration;
import dev.entente.demo.player.Endpoints;
import dev.entente.demo.player.Keycloak;
import dev.entente.demo.player.PlayerSettings;
import dev.entente.e2e.identity.OtherClients;
import dev.entente.e2e.proof.SourceDatabases;
import dev.entente.e2e.proof.SystemProof;
import dev.entente.launcher.Stack;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/** Runs scenarios on one stack: prepares the ground, lets clients work, lets the fault happen, asks the checkers. */
public final class Director implements AutoCloseable {
    private static final int PER_SIDE = 30;
    private static final int SLOTS = 90;
    private static final int TABLES = 20;
    private static final int SECONDS_OF_A_STRANGE_TOKEN = 6 * 60 * 60;
    private static final Duration PAUSE_BETWEEN_CALLS = Duration.ofMillis(20);
    private static final Duration PATIENCE_WITH_KEYCLOAK = Duration.ofMinutes(3);

    private final ChaosStack chaos;
    private final Stack stack;
    private final Path histories;
    private final HttpClient http;
    private final Keycloak keycloak;
    private final Api api;
    private final Demonstration demonstration;

    public Director(ChaosStack chaos, Path histories) {
        this.chaos = chaos;
        this.stack = chaos.stack();
        this.histories = histories;
        stack.up();
        stack.keepClasses();
        InboxWitness.install(stack);
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
        String secret = stack.secret("entente-scripts");
        this.keycloak = new Keycloak(http, stack.url("keycloak"), secret, PATIENCE_WITH_KEYCLOAK);
        this.api = new Api(stack);
        this.demonstration = new Demonstration(endpoints(), secret, PlayerSettings.usual());
    }

    public Result run(Scenario scenario, Duration time, long seed) throws IOException, InterruptedException {
        return run(scenario, new Stage.Limits(time, seed, Patience.USUAL, false), Evidence::violations);
    }

    /** For defects: goes on only until something is noticed that tells of the defect. */
    public Result hunt(Scenario scenario, Duration time, long seed, Predicate<String> telling)
            throws IOException, InterruptedException {
        return run(
                scenario,
                new Stage.Limits(time, seed, Patience.OF_A_HUNT, true),
                (evidence, history) -> evidence.violationsUntil(telling, history));
    }

    private interface Judgement {
        List<String> violations(Evidence evidence, History history) throws InterruptedException;
    }

    private Result run(Scenario scenario, Stage.Limits limits, Judgement judgement)
            throws IOException, InterruptedException {
        long begin = System.nanoTime();
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        Path file = histories.resolve("%02d-%s.jsonl".formatted(scenario.number(), Instant.now()));
        Ground ground = Ground.prepare(api, scenario.name(), PER_SIDE, SLOTS, TABLES);
        try (History history = new History(file)) {
            Outcome outcome = play(scenario, ground, history, limits);
            List<String> violations =
                    new ArrayList<>(judgement.violations(evidence(ground, limits.patience()), history));
            // what a scenario itself says of what it planted is meant
            List<String> breaches = history.breaches();
            violations.removeIf(found -> chaos.planted().isMeantBy(found) && !breaches.contains(found));
            violations.addAll(outcome.violations());
            List<Operation> operations = history.operations();
            return new Result(
                    scenario.number(),
                    scenario.name(),
                    Instant.now().toString(),
                    limits.seed(),
                    (System.nanoTime() - begin) / 1e9,
                    operations.size(),
                    outcome.bookings(),
                    operations.stream()
                            .filter(operation -> operation.attempts() > 1)
                            .count(),
                    outcome.looks(),
                    history.faults(),
                    outcome.worstRecovery().toMillis() / 1000.0,
                    load,
                    violations,
                    "",
                    file.getFileName().toString());
        }
    }

    private record Outcome(List<String> violations, Duration worstRecovery, long bookings, long looks) {}

    private Outcome play(Scenario scenario, Ground ground, History history, Stage.Limits limits) {
        Clients clients = new Clients(http, chaos.addresses(), keycloak.scripts(), history);
        Stranger.Visitor olivia = visitor("olivia.organiser");
        Pace pace = new Pace(limits.time(), PAUSE_BETWEEN_CALLS);
        Load load = Load.of(clients, history, ground, scenario.mood(), scenario.clients(), pace, limits.seed());
        Stage stage = new Stage(chaos, history, ground, load, clients, api, limits);
        try (Stranger stranger = Stranger.of(http, chaos.addresses(), olivia, history, ground, limits.seed())) {
            List<String> violations = new ArrayList<>();
            try (load) {
                violations.addAll(Performance.violations(scenario, stage));
            }
            Duration worst =
                    stage.recoveries().stream().max(Duration::compareTo).orElse(Duration.ZERO);
            if (worst.compareTo(scenario.longestRecovery()) > 0) {
                violations.add("recovery took " + worst.toMillis() / 1000.0 + " s");
            }
            violations.addAll(stranger.doubts(keycloak.scripts()));
            return new Outcome(violations, worst, load.bookings(), stranger.looks());
        }
    }

    private Stranger.Visitor visitor(String name) {
        return new Stranger.Visitor(
                keycloak.person(name, stack.secret(name)),
                new OtherClients(stack, http).token("for-others", SECONDS_OF_A_STRANGE_TOKEN, "another-api", name));
    }

    private Evidence evidence(Ground ground, Patience patience) throws IOException {
        return new Evidence(
                new SourceDatabases(stack),
                new SystemProof(stack, chaos.planted()::isMeantBy, patience.way()),
                demonstration,
                api,
                ground,
                patience);
    }

    private Endpoints endpoints() {
        return new Endpoints(
                stack.url("registration"),
                stack.url("scheduling"),
                stack.url("agreements"),
                stack.url("reporting"),
                stack.url("keycloak"));
    }

    @Override
    public void close() {
        demonstration.close();
        api.close();
        http.close();
    }
}
