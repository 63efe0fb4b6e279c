package dev.entente.chaos.scenario;

import dev.entente.chaos.stage.Groups;
import dev.entente.chaos.stage.Stage;
import java.time.Duration;
import java.util.List;

/** What was applied comes again. */
final class ForcedRepeats implements Scenario {
    private static final List<String> CONSUMERS = List.of("agreements", "scheduling");
    private static final String BUSY = "agreements";
    private static final long REPEATS = 1000;
    private static final long SET_BACK = 100;
    private static final String POSITION = "select cast(coalesce(sum(next_offset), 0) as text) from consumed_position";

    @Override
    public int number() {
        return 3;
    }

    @Override
    public String name() {
        return "killed between effect and offset commit";
    }

    @Override
    public String does() {
        return "kill -9 of a consumer right after its database moved on; then its committed offsets are taken back, as if many commits were missing";
    }

    @Override
    public String passes() {
        return "at least 1,000 messages come again and change nothing";
    }

    @Override
    public Duration budget() {
        return Duration.ofMinutes(2);
    }

    @Override
    public void play(Stage stage) throws Exception {
        long repeats = 0;
        try (Groups groups = new Groups(stage.stack().addresses().kafka())) {
            while (stage.hasTimeLeft() || repeats < REPEATS) {
                for (String service : CONSUMERS) {
                    repeats += once(stage, groups, service);
                }
            }
        }
        stage.history().remark(repeats + " messages were forced to come again");
        stage.require(repeats >= REPEATS, "only " + repeats + " repeats were forced");
    }

    /** Only agreements is told something new all the time. */
    private static long once(Stage stage, Groups groups, String service) throws Exception {
        if (service.equals(BUSY)) {
            String before = position(stage, service);
            stage.await(
                    "an effect of " + service,
                    Duration.ofMinutes(1),
                    () -> !position(stage, service).equals(before));
        }
        stage.fault("kill -9 " + service + " between effect and offset commit");
        stage.stack().kill(service);
        long repeats = groups.setBack("entente-" + service, SET_BACK);
        stage.recover(() -> stage.stack().start(service));
        return repeats;
    }

    private static String position(Stage stage, String service) {
        return stage.sources().texts(service, POSITION).getFirst();
    }
}
