package dev.entente.chaos.scenario;

import dev.entente.chaos.stage.Stage;
import dev.entente.chaos.stage.TopicWindow;
import dev.entente.launcher.Stack;
import java.time.Duration;
import java.util.List;

/** Partitions and the relay's lock wander. */
final class ChangingInstances implements Scenario {
    private static final List<String> MORE = List.of("scheduling-2", "scheduling-3");
    private static final Duration BETWEEN = Duration.ofSeconds(10);

    @Override
    public int number() {
        return 12;
    }

    @Override
    public String name() {
        return "instances 1 to 3 and back";
    }

    @Override
    public String does() {
        return "two more instances of scheduling started and stopped again, one every ten seconds";
    }

    @Override
    public Duration budget() {
        return Duration.ofMinutes(2);
    }

    @Override
    public String passes() {
        return "nobody was killed, so no message lies on the topic twice; all is well within 30 s";
    }

    @Override
    public void play(Stage stage) throws InterruptedException {
        Stack three = stage.chaos().stackWith("scheduling", 3);
        try (TopicWindow window = new TopicWindow(stage.stack().addresses().kafka(), "entente.scheduling.meetings")) {
            do {
                comeAndGo(stage, three, window);
            } while (stage.hasTimeLeft());
            stage.load().finish();
            stage.recover(() -> {});
            requireOnce(stage, window);
        }
    }

    private static void requireOnce(Stage stage, TopicWindow window) {
        List<String> repeated = window.repeated();
        stage.require(
                repeated.isEmpty(),
                repeated.size() + " messages lie on the topic twice, and nobody was killed: "
                        + repeated.stream().limit(1).toList());
    }

    private static void comeAndGo(Stage stage, Stack three, TopicWindow window) throws InterruptedException {
        for (String instance : MORE) {
            stage.fault(instance + " comes");
            three.start(instance);
            stage.last(BETWEEN);
            requireOnce(stage, window);
        }
        for (String instance : MORE) {
            stage.fault(instance + " goes");
            three.stop(instance);
            stage.last(BETWEEN);
        }
    }
}
