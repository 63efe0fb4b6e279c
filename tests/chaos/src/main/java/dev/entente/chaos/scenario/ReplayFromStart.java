package dev.entente.chaos.scenario;

import dev.entente.chaos.stage.Groups;
import dev.entente.chaos.stage.Stage;
import java.time.Duration;
import java.util.List;

/** Reporting, which keeps its place in its database, is rebuilt after every scenario. */
final class ReplayFromStart implements Scenario {
    private static final List<String> CONSUMERS = List.of("agreements", "scheduling");

    @Override
    public int number() {
        return 14;
    }

    @Override
    public String name() {
        return "replay from offset 0";
    }

    @Override
    public String does() {
        return "the offsets of the consumers taken back to the first message on the live system, one consumer after the other";
    }

    @Override
    public Duration budget() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void play(Stage stage) throws Exception {
        stage.last(Duration.ofSeconds(10));
        try (Groups groups = new Groups(stage.stack().addresses().kafka())) {
            for (String service : CONSUMERS) {
                stage.stack().stop(service);
                long again = groups.setBack("entente-" + service, Long.MAX_VALUE);
                stage.fault(service + " reads " + again + " messages again");
                stage.recover(() -> stage.stack().start(service));
            }
        }
    }
}
