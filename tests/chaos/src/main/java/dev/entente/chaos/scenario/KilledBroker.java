package dev.entente.chaos.scenario;

import dev.entente.chaos.stage.Stage;
import java.time.Duration;

/** Bookings go on meanwhile. */
final class KilledBroker implements Scenario {
    @Override
    public int number() {
        return 6;
    }

    @Override
    public String name() {
        return "broker killed";
    }

    @Override
    public String does() {
        return "kill -9 of Kafka, started again at once";
    }

    @Override
    public Duration budget() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void play(Stage stage) throws InterruptedException {
        do {
            stage.lastBetween(Duration.ofSeconds(3), Duration.ofSeconds(8));
            stage.fault("kill -9 kafka");
            stage.stack().kill("kafka");
            stage.recover(() -> stage.stack().start("kafka"));
        } while (stage.hasTimeLeft());
    }
}
