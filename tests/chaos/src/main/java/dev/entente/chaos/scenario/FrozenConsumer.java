package dev.entente.chaos.scenario;

import dev.entente.chaos.stage.Freezing;
import dev.entente.chaos.stage.Stage;
import dev.entente.launcher.Stack;
import java.time.Duration;

/** It does not know that it was given up for dead. */
final class FrozenConsumer implements Scenario {
    private static final Duration FROZEN = Duration.ofSeconds(70);

    @Override
    public int number() {
        return 11;
    }

    @Override
    public String name() {
        return "a consumer frozen for 70 s";
    }

    @Override
    public String does() {
        return "a second instance of agreements; the first is stopped where it stands, its partitions are taken over, then it goes on";
    }

    @Override
    public Duration budget() {
        return Duration.ofMinutes(2);
    }

    @Override
    public void play(Stage stage) throws InterruptedException {
        Stack two = stage.chaos().stackWith("agreements", 2);
        two.start("agreements-2");
        Freezing freezing = new Freezing(stage.stack());
        stage.last(Duration.ofSeconds(5));
        stage.fault("agreements frozen");
        freezing.freeze("agreements");
        stage.last(FROZEN);
        stage.recover(() -> freezing.thaw("agreements"));
        stage.last(Duration.ofSeconds(10));
        two.stop("agreements-2");
    }
}
