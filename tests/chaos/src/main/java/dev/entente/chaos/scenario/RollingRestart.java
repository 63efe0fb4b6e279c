package dev.entente.chaos.scenario;

import dev.entente.chaos.stage.ChaosStack;
import dev.entente.chaos.stage.Stage;
import dev.entente.launcher.Stack;
import java.time.Duration;

/** Nobody who asks again is refused. */
final class RollingRestart implements Scenario {
    @Override
    public int number() {
        return 18;
    }

    @Override
    public String name() {
        return "rolling restart under load";
    }

    @Override
    public String does() {
        return "every service stopped in good order and started again; with a second instance of it meanwhile, as an update does it";
    }

    @Override
    public String passes() {
        return "every call succeeds or is refused for its own sake once it is sent again; no dead letter";
    }

    @Override
    public Duration budget() {
        return Duration.ofMinutes(2);
    }

    @Override
    public void play(Stage stage) {
        do {
            for (String service : ChaosStack.SERVICES) {
                stage.fault("restart of " + service);
                Stack two = stage.chaos().stackWith(service, 2);
                two.start(service + "-2");
                stage.stack().stop(service);
                stage.recover(() -> stage.stack().start(service));
                two.stop(service + "-2");
            }
        } while (stage.hasTimeLeft());
    }
}
