package dev.entente.chaos.scenario;

import dev.entente.chaos.link.Conduct;
import dev.entente.chaos.link.Direction;
import dev.entente.chaos.load.Mood;
import dev.entente.chaos.stage.ChaosStack;
import dev.entente.chaos.stage.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What nobody thought of together. */
final class EverythingAtRandom implements Scenario {
    private static final List<String> KILLED =
            List.of("registration", "scheduling", "agreements", "reporting", "postgres", "kafka");
    private static final List<Conduct> CONDUCTS = List.of(
            Conduct.CUT,
            Conduct.SWALLOW,
            Conduct.only(Direction.TO_SERVER),
            Conduct.only(Direction.TO_CLIENT),
            Conduct.late(Duration.ofSeconds(1)),
            Conduct.narrow(2000));

    @Override
    public int number() {
        return 28;
    }

    @Override
    public String name() {
        return "all of it at random";
    }

    @Override
    public String does() {
        return "kills, cuts, delays, resets, freezes and restarts of anything, in random order, sometimes two at a time";
    }

    @Override
    public Mood mood() {
        return Mood.FICKLE;
    }

    @Override
    public int clients() {
        return 10;
    }

    @Override
    public Optional<Bar> bar() {
        return Optional.of(new Bar(Bar.Count.BOOKINGS, 100_000));
    }

    @Override
    public Duration budget() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void play(Stage stage) throws Exception {
        do {
            stage.lastBetween(Duration.ofSeconds(1), Duration.ofSeconds(5));
            if (stage.random().nextInt(3) == 0) {
                killUnderABadLink(stage);
            } else if (stage.random().nextBoolean()) {
                kill(stage, any(stage, KILLED));
            } else {
                badLink(stage);
            }
        } while (stage.hasTimeLeft());
    }

    private static void kill(Stage stage, String process) {
        stage.fault("kill -9 " + process);
        stage.stack().kill(process);
        stage.recover(() -> stage.stack().start(process));
    }

    private static void badLink(Stage stage) throws InterruptedException {
        String program = behaveBadly(stage);
        stage.lastBetween(Duration.ofSeconds(1), Duration.ofSeconds(6));
        stage.recover(stage.link(program)::mend);
    }

    private static void killUnderABadLink(Stage stage) throws InterruptedException {
        String program = behaveBadly(stage);
        String process = any(stage, ChaosStack.SERVICES);
        stage.fault("kill -9 " + process);
        stage.stack().kill(process);
        stage.lastBetween(Duration.ofSeconds(1), Duration.ofSeconds(3));
        stage.recover(() -> {
            stage.link(program).mend();
            stage.stack().start(process);
        });
    }

    private static String behaveBadly(Stage stage) {
        String program = any(stage, stage.chaos().links().programs());
        Conduct conduct = CONDUCTS.get(stage.random().nextInt(CONDUCTS.size()));
        stage.fault("link to " + program + " " + conduct);
        stage.link(program).behave(conduct);
        if (stage.random().nextInt(4) == 0) {
            stage.link(program).resetAll();
        }
        return program;
    }

    private static String any(Stage stage, List<String> names) {
        return names.get(stage.random().nextInt(names.size()));
    }
}
