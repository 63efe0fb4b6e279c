package dev.entente.chaos.run;

import dev.entente.bench.client.Api;
import dev.entente.chaos.check.Evidence;
import dev.entente.chaos.history.History;
import dev.entente.chaos.history.Operation;
import dev.entente.chaos.load.Clients;
import dev.entente.chaos.load.Ground;
import dev.entente.chaos.load.Load;
import dev.entente.chaos.load.Stranger;
import dev.entente.chaos.scenario.Scenario;
import dev.entente.chaos.stage.ChaosStack;
import dev.entente.chaos.stage.Stage;
import dev.entente.demo.Demonstration;
import dev.entente.demo.player.Endpoints;
import dev.entente.demo.player.Keycloak;
import dev.entente.demo.player.PlayerSettings;
import dev.entente.e2e.fault.Recovery;
import dev.entente.e2e.identity.Tokens;
import dev.entente.e2e.proof.SourceDatabases;
import dev.entente.e2e.proof.SystemProof;
import dev.entente.launcher.Stack;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import org.awaitility.core.ConditionTimeoutException;

/** Runs scenarios on one stack: prepares the ground, lets clients work, lets the fault happen, asks the checkers. */
public final class Director implements AutoCloseable {
    private static final int PER_SIDE = 30;
    private static final int SLOTS = 60;
    private static final int TABLES = 20;
    private static final long COMMANDS_OF_A_CLIENT = 3;
    private static final Duration TIME_TO_BEGIN = Duration.ofMinutes(2);
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
        return run(scenario, new Stage.Limits(time, seed), Evidence::violations);
    }

    /** For defects: asks the checkers only until the first of them has noticed something. */
    public Result hunt(Scenario scenario, Duration time, long seed) throws IOException, InterruptedException {
        return run(scenario, new Stage.Limits(time, seed), Evidence::firstViolations);
    }

    private interface Judgement {
        List<String> violations(Evidence evidence, History history) throws InterruptedException;
    }

    private Result run(Scenario scenario, Stage.Limits limits, Judgement judgement)
            throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Path file = histories.resolve("%02d-%s.jsonl".formatted(scenario.number(), Instant.now()));
        Ground ground = Ground.prepare(api, scenario.name(), PER_SIDE, SLOTS, TABLES);
        try (History history = new History(file)) {
            Outcome outcome = play(scenario, ground, history, limits);
            List<String> violations = new ArrayList<>(outcome.violations());
            violations.addAll(judgement.violations(evidence(ground), history));
            violations.removeIf(chaos.planted()::isMeantBy);
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
                    violations,
                    "",
                    file.toString());
        }
    }

    private record Outcome(List<String> violations, Duration worstRecovery, long bookings, long looks) {}

    private Outcome play(Scenario scenario, Ground ground, History history, Stage.Limits limits) {
        Clients clients = new Clients(http, chaos.addresses(), keycloak.scripts(), history);
        Stranger.Visitor olivia = visitor("olivia.organiser");
        List<String> violations = new ArrayList<>();
        Load load = Load.of(
                clients, history, ground, scenario.mood(), scenario.clients(), PAUSE_BETWEEN_CALLS, limits.seed());
        Stage stage = new Stage(chaos, history, ground, load, clients, api, limits);
        try (Stranger stranger = Stranger.of(http, chaos.addresses(), olivia, history, ground, limits.seed())) {
            try (load) {
                playOut(scenario, stage, violations);
            }
            Duration worst =
                    stage.recoveries().stream().max(Duration::compareTo).orElse(Duration.ZERO);
            if (worst.compareTo(scenario.longestRecovery()) > 0) {
                violations.add("recovery took " + worst.toMillis() / 1000.0 + " s");
            }
            return new Outcome(violations, worst, load.bookings(), stranger.looks());
        }
    }

    private Stranger.Visitor visitor(String name) {
        String password = stack.secret(name);
        return new Stranger.Visitor(
                keycloak.person(name, password),
                new Tokens(stack, http).identity("entente", "entente-cli", name, password));
    }

    /** Whatever happens in it, the next scenario finds everything in its place. */
    private void playOut(Scenario scenario, Stage stage, List<String> violations) {
        try {
            awaitWork(scenario, stage);
            scenario.play(stage);
        } catch (Exception failure) {
            violations.add("the scenario broke off: " + failure);
        }
        chaos.links().mendAll();
        stack.up();
        try {
            new Recovery(stack).await();
        } catch (ConditionTimeoutException failure) {
            violations.add("nothing recovers any more: " + failure.getMessage());
        }
    }

    /** What was prepared has to reach every service first: no fault is to be blamed for that. */
    private static void awaitWork(Scenario scenario, Stage stage) {
        stage.await(
                "clients at work",
                TIME_TO_BEGIN,
                () -> stage.load().acknowledged() >= COMMANDS_OF_A_CLIENT * scenario.clients());
    }

    private Evidence evidence(Ground ground) throws IOException {
        return new Evidence(
                new SourceDatabases(stack),
                new SystemProof(stack, chaos.planted()::isMeantBy),
                demonstration,
                api,
                ground);
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
