package dev.entente.chaos.scenario;

import dev.entente.chaos.stage.Stage;
import java.time.Duration;
import java.util.Optional;

/** What the list of scenarios asks for and is not run, with the reason, so that nobody takes it for done. */
record Unplayed(int number, String name, String does, String reason) implements Scenario {

    @Override
    public Duration budget() {
        return Duration.ZERO;
    }

    @Override
    public Optional<String> obstacle() {
        return Optional.of(reason);
    }

    @Override
    public void play(Stage stage) {
        throw new UnsupportedOperationException(reason);
    }
}
