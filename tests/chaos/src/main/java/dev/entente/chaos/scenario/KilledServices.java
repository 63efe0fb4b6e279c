package dev.entente.chaos.scenario;

import dev.entente.chaos.stage.ChaosStack;
import dev.entente.chaos.stage.Stage;
import java.time.Duration;
import java.util.Optional;

/** Each kill is at a moment nobody chose, so in the end at every moment. */
final class KilledServices implements Scenario {
    private static final Duration LEAST = Duration.ofSeconds(2);
    private static final Duration MOST = Duration.ofSeconds(6);

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
        return "kill -9 of one service after the other, in random order, a few seconds after all was well";
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
            stage.lastBetween(LEAST, MOST);
            String service = ChaosStack.SERVICES.get(stage.random().nextInt(ChaosStack.SERVICES.size()));
            stage.fault("kill -9 " + service);
            stage.stack().kill(service);
            stage.recover(() -> stage.stack().start(service));
        }
    }
}
