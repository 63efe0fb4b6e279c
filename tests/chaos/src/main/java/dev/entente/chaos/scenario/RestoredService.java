package dev.entente.chaos.scenario;

import dev.entente.bench.client.EventPlan;
import dev.entente.bench.client.PreparedEvent;
import dev.entente.chaos.stage.DatabaseCopy;
import dev.entente.chaos.stage.Stage;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** The others have not forgotten what they were told; they take it back, and tell again what they told. */
final class RestoredService implements Scenario {
    private static final String SERVICE = "scheduling";
    private static final Duration UNDISTURBED = Duration.ofSeconds(5);
    private static final int SIDES = 3;

    private static final String KNOWN =
            "select 'known' from matchmaking_event where matchmaking_event_id = cast(? as uuid)";

    @Override
    public int number() {
        return 32;
    }

    @Override
    public String name() {
        return "one service's database restored";
    }

    @Override
    public String does() {
        return "some time after a copy of scheduling's database was taken, scheduling is killed and the copy takes the place of its database; nobody else is touched";
    }

    @Override
    public String passes() {
        return "what scheduling acknowledged until the copy is there, and what it did afterwards counts if it is; what is gone is listed; scheduling hears again what others told since, and their word stands";
    }

    @Override
    public Duration longestRecovery() {
        return Duration.ofMinutes(1);
    }

    @Override
    public Duration budget() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void play(Stage stage) throws Exception {
        stage.last(UNDISTURBED);
        RestoreReconciliation reconciliation = RestoreReconciliation.begin(stage, List.of(SERVICE));
        stage.stack().stop(SERVICE);
        DatabaseCopy copy = DatabaseCopy.of(stage.stack(), SERVICE);
        long moment = System.nanoTime();
        stage.stack().start(SERVICE);
        PreparedEvent toldSince =
                PreparedEvent.announce(stage.api(), EventPlan.live("Announced in between", SIDES, SIDES, SIDES));
        new Restore(stage, reconciliation, moment)
                .play(
                        "database of " + SERVICE + " put back",
                        SERVICE,
                        () -> takePlace(copy),
                        () -> stage.stack().start(SERVICE));
        stage.require(
                !stage.sources().texts(SERVICE, KNOWN, toldSince.id()).isEmpty(),
                SERVICE + " never heard again of event " + toldSince.id());
    }

    private static void takePlace(DatabaseCopy copy) {
        try {
            copy.takePlace();
        } catch (SQLException failure) {
            throw new IllegalStateException("The copy cannot take the place of the database", failure);
        }
    }
}
