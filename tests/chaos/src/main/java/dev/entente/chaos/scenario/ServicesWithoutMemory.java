package dev.entente.chaos.scenario;

import dev.entente.chaos.stage.ChaosStack;
import dev.entente.chaos.stage.LogWindow;
import dev.entente.chaos.stage.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/** A service that goes on after it found no memory may have lost any of its threads; one that has ended is started again. */
final class ServicesWithoutMemory implements Scenario {
    private static final Duration UNDISTURBED = Duration.ofSeconds(3);
    private static final Duration TIME_TO_END = Duration.ofMinutes(1);
    private static final String LAST_WORDS = "Terminating due to java.lang.OutOfMemoryError";

    @Override
    public int number() {
        return 26;
    }

    @Override
    public String name() {
        return "out of memory";
    }

    @Override
    public String does() {
        return "the heap of one service after the other is eaten up by a thread of an agent, under load; started again once the process has ended";
    }

    @Override
    public String passes() {
        return "the process ends by itself within " + TIME_TO_END.toSeconds() + " s, and says why; "
                + Scenario.super.passes();
    }

    @Override
    public Duration budget() {
        return Duration.ofMinutes(2);
    }

    @Override
    public void play(Stage stage) throws Exception {
        do {
            Set<String> services = Set.copyOf(ChaosStack.SERVICES);
            stage.stack().down(services);
            stage.chaos().withHunger().stack().up(services);
            stage.last(UNDISTURBED);
            for (String service : ChaosStack.SERVICES) {
                starve(stage, service);
            }
        } while (stage.hasTimeLeft());
    }

    private static void starve(Stage stage, String service) throws IOException, InterruptedException {
        LogWindow log = LogWindow.of(stage.stack(), service);
        stage.fault(service + " out of memory");
        Path sign = stage.chaos().starve(service);
        try {
            stage.await(
                    service + " to end by itself",
                    TIME_TO_END,
                    () -> !stage.stack().running().contains(service));
            stage.require(log.tells(LAST_WORDS), service + " ended and did not say that it had no memory");
        } finally {
            Files.delete(sign);
        }
        stage.recover(() -> stage.stack().start(service));
        stage.last(UNDISTURBED);
    }
}
