package dev.entente.chaos.run;

import dev.entente.chaos.scenario.Scenario;
import dev.entente.chaos.stage.ChaosStack;
import dev.entente.chaos.stage.Noticed;
import dev.entente.chaos.stage.Stage;
import dev.entente.e2e.fault.Recovery;
import dev.entente.launcher.Stack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.awaitility.core.ConditionTimeoutException;

/** One scenario from when clients are at work until everything is in its place again. */
final class Performance {
    private static final long COMMANDS_OF_A_CLIENT = 3;
    private static final Duration TIME_TO_BEGIN = Duration.ofMinutes(2);

    private final Scenario scenario;
    private final Stage stage;
    private final List<String> violations = new ArrayList<>();
    private boolean over;
    private boolean brokenOff;

    private Performance(Scenario scenario, Stage stage) {
        this.scenario = scenario;
        this.stage = stage;
    }

    /** What went wrong in it beside what the checkers will find. */
    static List<String> violations(Scenario scenario, Stage stage) {
        Performance performance = new Performance(scenario, stage);
        performance.play();
        // whatever happened, clients find out what became of their calls, and the next scenario finds all in its place
        stage.chaos().links().mendAll();
        performance.bringUpTheUsual();
        if (!performance.over) {
            performance.awaitRecovery();
        }
        return performance.violations;
    }

    private void play() {
        try {
            awaitWork();
            scenario.play(stage);
        } catch (Noticed found) {
            over = true;
        } catch (Exception failure) {
            violations.add("the scenario broke off: " + failure);
            over = stage.isHunt();
            brokenOff = !over;
        }
    }

    /** Services that run are taken as they are, so what a scenario started for itself and never stopped would stay. */
    private void bringUpTheUsual() {
        Stack usual = stage.chaos().withServicesOfThisCheckout().stack();
        if (brokenOff) {
            usual.down(Set.copyOf(ChaosStack.SERVICES));
        }
        usual.up();
    }

    /** What was prepared has to reach every service first: no fault is to be blamed for that. */
    private void awaitWork() {
        stage.await(
                "clients at work",
                TIME_TO_BEGIN,
                () -> stage.load().acknowledged() >= COMMANDS_OF_A_CLIENT * scenario.clients());
    }

    private void awaitRecovery() {
        try {
            new Recovery(stage.stack(), stage.patience().recovery()).await();
        } catch (ConditionTimeoutException failure) {
            violations.add("nothing recovers any more: " + failure.getMessage());
        }
    }
}
