package dev.entente.e2e.replay;

import dev.entente.demo.Demonstration;
import dev.entente.demo.generator.ScriptGenerator;
import dev.entente.demo.player.Endpoints;
import dev.entente.demo.player.PlayerSettings;
import dev.entente.demo.player.Replay;
import dev.entente.demo.player.ReplayListener;
import dev.entente.demo.report.OutcomeReport;
import dev.entente.demo.scenario.Scenario;
import dev.entente.launcher.Stack;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/** A scenario replayed by people who are in no hurry, so that there is time for what disturbs them. */
final class DisturbedReplay implements ReplayListener {
    private static final PlayerSettings UNHURRIED = PlayerSettings.usual()
            .withConcurrency(3)
            .withEventsAtOnce(2)
            .withPatience(Duration.ofMinutes(10), Duration.ofMinutes(10));

    private static final double STRETCH_DURING_A_MISFORTUNE = 0.15;
    private static final Duration LONGEST_STRETCH = Duration.ofMinutes(10);
    private static final Duration LONGEST_SETTLING = Duration.ofMinutes(5);

    private final Demonstration demonstration;
    private final Scenario scenario;
    private final int actions;
    private final AtomicInteger performed = new AtomicInteger();
    private final Barrier barrier = new Barrier();
    private long disturbances;
    private final List<String> recoveries = new ArrayList<>();
    private final CompletableFuture<Replay> replay;

    private DisturbedReplay(Demonstration demonstration, Scenario scenario) {
        this.demonstration = demonstration;
        this.scenario = scenario;
        this.actions = new ScriptGenerator(scenario.plan()).generate().size();
        this.replay = CompletableFuture.supplyAsync(
                () -> demonstration.replay(scenario.plan(), this),
                work -> Thread.ofVirtual().start(work));
    }

    /** Replays while the disturbance goes on, and reads the report when both have ended. */
    static Result of(Scenario scenario, String name, Stack stack, Disturbance disturbance) throws Exception {
        String edition = name + " " + Instant.now();
        try (Demonstration demonstration =
                new Demonstration(endpoints(stack), stack.secret("entente-scripts"), UNHURRIED.withEdition(edition))) {
            DisturbedReplay disturbed = new DisturbedReplay(demonstration, scenario);
            try {
                disturbance.during(disturbed);
            } finally {
                disturbed.barrier.open();
            }
            return disturbed.result(name);
        }
    }

    /**
     * Returns when this share of the actions has been performed. The replay goes on a little further and waits there for
     * the next share to be awaited: a quick one would be over before its misfortunes are.
     */
    void awaitShare(double share) {
        barrier.moveTo((int) ((share + STRETCH_DURING_A_MISFORTUNE) * actions));
        Awaitility.await("%.0f %% of the replay".formatted(100 * share))
                .atMost(LONGEST_STRETCH)
                .pollInterval(Duration.ofMillis(50))
                .failFast("the replay ended early", replay::isDone)
                .until(() -> performed.get() >= share * actions);
    }

    void awaitEnd() {
        barrier.open();
        replay.join();
    }

    /** @param recovery what was disturbed, and how long it took until all was well again */
    void recovered(String recovery) {
        recoveries.add(recovery);
        disturbed(1);
    }

    void disturbed(long times) {
        disturbances += times;
    }

    @Override
    public void performed(String part, String stage) {
        barrier.pass(performed.incrementAndGet());
    }

    private Result result(String name) throws Exception {
        Replay ended = replay.get();
        OutcomeReport report = demonstration.report(ended, LONGEST_SETTLING);
        return new Result(name, scenario, ended, report, disturbances, List.copyOf(recoveries));
    }

    private static Endpoints endpoints(Stack stack) {
        return new Endpoints(
                stack.url("registration"),
                stack.url("scheduling"),
                stack.url("agreements"),
                stack.url("reporting"),
                stack.url("keycloak"));
    }

    interface Disturbance {
        void during(DisturbedReplay replay) throws Exception;
    }

    record Result(
            String name,
            Scenario scenario,
            Replay replay,
            OutcomeReport report,
            long disturbances,
            List<String> recoveries) {}
}
