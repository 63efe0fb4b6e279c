package dev.entente.chaos.scenario;

import dev.entente.chaos.link.Conduct;
import dev.entente.chaos.stage.Stage;
import java.time.Duration;

/** Slow is harder than away: nothing fails at once. */
final class SlowLinks implements Scenario {
    private static final Duration LASTING = Duration.ofSeconds(8);

    @Override
    public int number() {
        return 10;
    }

    @Override
    public String name() {
        return "slow links";
    }

    @Override
    public String does() {
        return "each link two seconds late, then narrowed to a kilobyte a second";
    }

    @Override
    public Duration budget() {
        return Duration.ofMinutes(3);
    }

    @Override
    public void play(Stage stage) throws InterruptedException {
        do {
            for (String program : stage.chaos().links().programs()) {
                disturb(stage, program, "late", Conduct.late(Duration.ofSeconds(2)));
                disturb(stage, program, "narrow", Conduct.narrow(1000));
            }
        } while (stage.hasTimeLeft());
    }

    private static void disturb(Stage stage, String program, String how, Conduct conduct) throws InterruptedException {
        stage.fault("link to " + program + " " + how);
        stage.link(program).behave(conduct);
        stage.last(LASTING);
        stage.recover(stage.link(program)::mend);
    }
}
