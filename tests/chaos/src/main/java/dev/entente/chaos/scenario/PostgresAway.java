package dev.entente.chaos.scenario;

import dev.entente.chaos.stage.Stage;
import java.time.Duration;

/** Longer than any time-out on the way. */
final class PostgresAway implements Scenario {
    private static final Duration AWAY = Duration.ofSeconds(90);

    @Override
    public int number() {
        return 5;
    }

    @Override
    public String name() {
        return "PostgreSQL away for 90 s";
    }

    @Override
    public String does() {
        return "kill -9 of PostgreSQL, started again after a minute and a half";
    }

    @Override
    public Duration budget() {
        return Duration.ofMinutes(2);
    }

    @Override
    public void play(Stage stage) throws InterruptedException {
        stage.last(Duration.ofSeconds(5));
        stage.fault("postgres away");
        stage.stack().kill("postgres");
        stage.last(AWAY);
        stage.recover(() -> stage.stack().start("postgres"));
        stage.last(Duration.ofSeconds(5));
    }
}
