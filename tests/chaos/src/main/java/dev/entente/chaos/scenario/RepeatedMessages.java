package dev.entente.chaos.scenario;

import dev.entente.chaos.stage.Stage;
import dev.entente.e2e.fault.MessageRepetition;
import dev.entente.e2e.proof.TopicReader;
import java.time.Duration;

/** The second half of number 13 is {@link DisorderlyRelay}. */
final class RepeatedMessages implements Scenario {
    private static final int MORE_TIMES = 9;
    private static final int RESTARTS = 3;

    @Override
    public int number() {
        return 13;
    }

    @Override
    public String name() {
        return "each message ten times";
    }

    @Override
    public String does() {
        return "every message of every topic appended nine times more, while a consumer is killed and started three times";
    }

    @Override
    public Duration budget() {
        return Duration.ofMinutes(1);
    }

    @Override
    public Duration longestRecovery() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void play(Stage stage) throws InterruptedException {
        try (MessageRepetition repetition =
                MessageRepetition.of(stage.stack().addresses().kafka(), TopicReader.TOPICS_OF_FACTS, MORE_TIMES)) {
            for (int restart = 0; restart < RESTARTS; restart++) {
                stage.last(Duration.ofSeconds(5));
                stage.fault("kill -9 agreements");
                stage.stack().kill("agreements");
                stage.recover(() -> stage.stack().start("agreements"));
            }
            while (stage.hasTimeLeft()) {
                stage.last(Duration.ofSeconds(1));
            }
            stage.load().finish();
            stage.fault(repetition.finish() + " repetitions");
            stage.recover(() -> {});
        }
    }
}
