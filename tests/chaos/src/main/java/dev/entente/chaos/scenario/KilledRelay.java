package dev.entente.chaos.scenario;

import dev.entente.chaos.link.Conduct;
import dev.entente.chaos.stage.DatabaseHold;
import dev.entente.chaos.stage.Stage;
import java.sql.SQLException;
import java.time.Duration;

/** The outbox says in SQL when the moment has come. */
final class KilledRelay implements Scenario {
    private static final String SERVICE = "scheduling";
    private static final int BACKLOG = 5;
    private static final String UNPUBLISHED = "select cast(seq as text) from outbox where published_at is null";
    private static final String WAITING = """
            select 'waits' from pg_locks
             where not granted and locktype in ('transactionid', 'tuple')
               and pid in (select pid from pg_stat_activity where datname = 'scheduling')""";

    @Override
    public int number() {
        return 2;
    }

    @Override
    public String name() {
        return "killed between commit, publish and mark";
    }

    @Override
    public String does() {
        return "Kafka cut off until commits pile up in the outbox, then kill -9 of the service; next time rows are held, so that they are sent and not marked, then kill -9";
    }

    @Override
    public Duration budget() {
        return Duration.ofMinutes(2);
    }

    @Override
    public void play(Stage stage) throws Exception {
        while (stage.hasTimeLeft()) {
            betweenCommitAndPublish(stage);
            betweenPublishAndMark(stage);
        }
    }

    private static void betweenCommitAndPublish(Stage stage) {
        stage.link("kafka").behave(Conduct.CUT);
        awaitBacklog(stage);
        stage.fault("kill -9 scheduling between commit and publish");
        stage.stack().kill(SERVICE);
        stage.link("kafka").mend();
        stage.recover(() -> stage.stack().start(SERVICE));
    }

    private static void betweenPublishAndMark(Stage stage) throws SQLException {
        stage.link("kafka").behave(Conduct.CUT);
        awaitBacklog(stage);
        try (DatabaseHold hold = new DatabaseHold(stage.stack(), SERVICE)) {
            hold.take("select seq from outbox where published_at is null order by seq for update");
            stage.link("kafka").mend();
            stage.await("the mark that waits", Duration.ofSeconds(30), () -> isAnybodyWaiting(stage));
            stage.fault("kill -9 scheduling between publish and mark");
            stage.stack().kill(SERVICE);
        }
        stage.recover(() -> stage.stack().start(SERVICE));
    }

    private static void awaitBacklog(Stage stage) {
        stage.await(
                "commits in the outbox",
                Duration.ofSeconds(30),
                () -> stage.sources().texts(SERVICE, UNPUBLISHED).size() >= BACKLOG);
    }

    private static boolean isAnybodyWaiting(Stage stage) {
        return !stage.sources().texts(SERVICE, WAITING).isEmpty();
    }
}
