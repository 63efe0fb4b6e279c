package dev.entente.chaos.scenario;

import dev.entente.chaos.stage.Stage;
import java.time.Duration;

/** Its log brings back what was committed. */
final class KilledPostgres implements Scenario {
    @Override
    public int number() {
        return 4;
    }

    @Override
    public String name() {
        return "PostgreSQL killed";
    }

    @Override
    public String does() {
        return "kill -9 of PostgreSQL with all its sessions, fsync on, started again at once";
    }

    @Override
    public Duration budget() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void play(Stage stage) throws InterruptedException {
        do {
            stage.lastBetween(Duration.ofSeconds(3), Duration.ofSeconds(8));
            stage.fault("kill -9 postgres");
            stage.stack().kill("postgres");
            stage.recover(() -> stage.stack().start("postgres"));
        } while (stage.hasTimeLeft());
    }
}
