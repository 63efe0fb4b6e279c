package dev.entente.chaos.scenario;

import dev.entente.chaos.load.Mood;
import dev.entente.chaos.stage.ChaosStack;
import dev.entente.chaos.stage.Stage;
import java.time.Duration;
import java.util.Optional;

/** Something that goes wrong while clients are at work. Afterwards every checker is asked. */
public interface Scenario {

    int number();

    String name();

    String does();

    /** Beside what must hold after every scenario. */
    default String passes() {
        return "all well within " + longestRecovery().toSeconds() + " s of each fault's end, nobody has to do anything";
    }

    /** What all runs together have to reach; empty when one run is enough. */
    default Optional<Bar> bar() {
        return Optional.empty();
    }

    /** How long it takes on a machine of two cores, unless minutes are asked for. */
    Duration budget();

    default Duration longestRecovery() {
        return Duration.ofSeconds(30);
    }

    default Mood mood() {
        return Mood.MIXED;
    }

    /** Clients at work meanwhile; none when the scenario brings its own. */
    default int clients() {
        return 6;
    }

    /** What it needs to begin with, on a stack that has done nothing yet; empty when it takes the stack as it is. */
    default Optional<ChaosStack> beginning(ChaosStack usual) {
        return Optional.empty();
    }

    /** Why this machine cannot run it. */
    default Optional<String> obstacle() {
        return Optional.empty();
    }

    void play(Stage stage) throws Exception;
}
