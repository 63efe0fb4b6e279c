package dev.entente.chaos.scenario;

import dev.entente.chaos.stage.ChaosStack;
import dev.entente.chaos.stage.Stage;
import java.time.Duration;
import java.util.Optional;

/** Each kill is at a moment nobody chose, so in the end at every moment. */
final class KilledServices implements Scenario {
    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final Duration MOST = Duration.ofSeconds(5);
    private static final int IN_A_ROW = 5;

    @Override
    public int number() {
        return 1;
    }

    @Override
    public String name() {
        return "services killed under load";
    }

    @Override
    public String does() {
        return "kill -9 of one service after the other, in random order, each some seconds after the one before is up again; after five all must be well";
    }

    @Override
    public Optional<Bar> bar() {
        return Optional.of(new Bar(Bar.Count.FAULTS, 200));
    }

    @Override
    public Duration budget() {
        return Duration.ofMinutes(2);
    }

    @Override
    public void play(Stage stage) throws InterruptedException {
        while (stage.hasTimeLeft()) {
            for (int kill = 1; kill < IN_A_ROW; kill++) {
                String service = killAny(stage);
                stage.stack().start(service);
            }
            String last = killAny(stage);
            stage.recover(() -> stage.stack().start(last));
        }
    }

    private static String killAny(Stage stage) throws InterruptedException {
        stage.lastBetween(LEAST, MOST);
        String service = ChaosStack.SERVICES.get(stage.random().nextInt(ChaosStack.SERVICES.size()));
        stage.fault("kill -9 " + service);
        stage.stack().kill(service);
        return service;
    }
}
