package dev.entente.chaos.scenario;

import dev.entente.chaos.stage.DatabaseHold;
import dev.entente.chaos.stage.Stage;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** What was received and not yet applied is nowhere but on the topic. */
final class KilledInEffect implements Scenario {
    private static final List<String> CONSUMERS = List.of("reporting", "agreements");
    private static final Duration TIME_TO_RECEIVE = Duration.ofSeconds(30);

    /** How far a consumer is, is written last in the transaction of the effect; reading it goes on. */
    private static final String KEEP_FROM_COMMITTING = "lock table consumed_position in share mode";

    private static final String WAITING = """
            select 'waits' from pg_locks join pg_class on pg_class.oid = pg_locks.relation
             where not granted and relname = 'consumed_position'""";

    @Override
    public int number() {
        return 31;
    }

    @Override
    public String name() {
        return "killed in the middle of an effect";
    }

    @Override
    public String does() {
        return "a consumer's transaction is kept from committing what it received, then kill -9 of the consumer";
    }

    @Override
    public String passes() {
        return "what was received and not applied is received again";
    }

    @Override
    public Duration budget() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void play(Stage stage) throws Exception {
        do {
            for (String service : CONSUMERS) {
                kill(stage, service);
            }
        } while (stage.hasTimeLeft());
    }

    private static void kill(Stage stage, String service) throws SQLException, InterruptedException {
        try (DatabaseHold hold = new DatabaseHold(stage.stack(), service)) {
            hold.execute(KEEP_FROM_COMMITTING);
            stage.await("an effect of " + service, TIME_TO_RECEIVE, () -> isAnybodyWaiting(stage, service));
            stage.last(Duration.ofSeconds(1));
            stage.fault("kill -9 " + service + " in the middle of an effect");
            stage.stack().kill(service);
        }
        stage.recover(() -> stage.stack().start(service));
    }

    private static boolean isAnybodyWaiting(Stage stage, String service) {
        return !stage.sources().texts(service, WAITING).isEmpty();
    }
}
