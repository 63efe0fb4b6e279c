package dev.entente.chaos.scenario;

import dev.entente.bench.client.EventPlan;
import dev.entente.bench.client.PreparedEvent;
import dev.entente.chaos.stage.PostgresCopy;
import dev.entente.chaos.stage.Stage;
import dev.entente.e2e.proof.SourceDatabases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;

/** Kafka remembers what PostgreSQL never heard of; PostgreSQL is right. */
final class RestoredPostgres implements Scenario {
    private static final String DATABASE = "postgres";
    private static final Duration UNDISTURBED = Duration.ofSeconds(5);
    private static final int SIDES = 3;

    @Override
    public int number() {
        return 20;
    }

    @Override
    public String name() {
        return "PostgreSQL restored to an earlier point";
    }

    @Override
    public String does() {
        return "all databases are copied at work; some time after a moment PostgreSQL is killed and put back to that moment from the copy and the log, while Kafka knows what came later; who listens is started again";
    }

    @Override
    public String passes() {
        return "what was acknowledged until the moment is there, and what was afterwards counts if it is; what is gone is listed, and nothing else; totals are those of the databases";
    }

    /** The restore is a part of it. */
    @Override
    public Duration longestRecovery() {
        return Duration.ofMinutes(2);
    }

    @Override
    public Duration budget() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void play(Stage stage) throws Exception {
        stage.last(UNDISTURBED);
        RestoreReconciliation reconciliation = RestoreReconciliation.begin(stage, SourceDatabases.RECORDING);
        PostgresCopy copy = PostgresCopy.of(stage.stack());
        stage.last(UNDISTURBED);
        long moment = System.nanoTime();
        copy.markTheMoment();
        PreparedEvent forgotten =
                PreparedEvent.announce(stage.api(), EventPlan.live("Announced and forgotten", SIDES, SIDES, SIDES));
        new Restore(stage, reconciliation, moment)
                .play(
                        "PostgreSQL put back to an earlier moment",
                        DATABASE,
                        () -> putBack(stage, copy),
                        () -> stage.stack().up(Set.copyOf(SourceDatabases.LISTENING)));
        reconciliation.requireDifference("scheduling", forgotten.id());
    }

    private static void putBack(Stage stage, PostgresCopy copy) {
        stage.stack().down(Set.copyOf(SourceDatabases.LISTENING));
        try {
            copy.putBack();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        stage.stack().start(DATABASE);
    }
}
