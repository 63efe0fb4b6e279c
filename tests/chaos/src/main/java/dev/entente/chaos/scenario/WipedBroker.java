package dev.entente.chaos.scenario;

import dev.entente.bench.client.Reply;
import dev.entente.chaos.stage.Stage;
import dev.entente.e2e.proof.SourceDatabases;
import dev.entente.launcher.home.Folders;
import java.time.Duration;

/** The outboxes remember everything that was ever sent. */
final class WipedBroker implements Scenario {
    private static final int SOME = 300;

    @Override
    public int number() {
        return 8;
    }

    @Override
    public String name() {
        return "broker's log wiped";
    }

    @Override
    public String does() {
        return "kill -9 of Kafka, its folder removed, started again, and every service told to send all its facts again";
    }

    @Override
    public String passes() {
        return "the topics are complete again, the reports unchanged";
    }

    @Override
    public Duration budget() {
        return Duration.ofMinutes(1);
    }

    /** Everything that was ever recorded on this stack travels again. */
    @Override
    public Duration longestRecovery() {
        return Duration.ofMinutes(2);
    }

    @Override
    public void play(Stage stage) throws Exception {
        stage.await("some work", Duration.ofMinutes(2), () -> stage.load().acknowledged() >= SOME);
        stage.load().finish();
        stage.recover(() -> {});
        stage.fault("Kafka's log wiped");
        stage.stack().kill("kafka");
        Folders.delete(stage.stack().home().data("kafka"));
        stage.recover(() -> {
            stage.stack().start("kafka");
            SourceDatabases.RECORDING.forEach(service -> sendAgain(stage, service));
        });
    }

    private static void sendAgain(Stage stage, String service) {
        Reply started = stage.api().postUntilDone(service, "/v1/operations/republications", "{}");
        stage.api().awaitJob(service, started);
    }
}
