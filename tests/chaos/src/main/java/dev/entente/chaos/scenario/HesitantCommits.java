package dev.entente.chaos.scenario;

import dev.entente.chaos.stage.DatabaseHold;
import dev.entente.chaos.stage.Stage;
import java.sql.SQLException;
import java.time.Duration;

/** A transaction has done everything, its numbers are drawn, and then it is not certain at all that it will be. */
final class HesitantCommits implements Scenario {
    private static final String SERVICE = "scheduling";

    private static final String HESITATE = """
            create or replace function hesitate() returns trigger language plpgsql as $$
            begin
                if random() < 0.15 then
                    raise exception 'this transaction is to be repeated' using errcode = '40001';
                elsif random() < 0.25 then
                    perform pg_sleep(0.6);
                end if;
                return null;
            end $$;
            create constraint trigger hesitation after insert on outbox deferrable initially deferred
                for each row when (new.aggregate_version is not null) execute function hesitate()""";

    private static final String DECIDE = """
            drop trigger if exists hesitation on outbox;
            drop function if exists hesitate()""";

    @Override
    public int number() {
        return 30;
    }

    @Override
    public String name() {
        return "commits late or refused";
    }

    @Override
    public String does() {
        return "when scheduling commits, its database refuses one fact in seven and takes more than half a second for one in five";
    }

    @Override
    public String passes() {
        return "only what was committed is sent, and all of it, also what was numbered before others and committed after them";
    }

    @Override
    public Duration budget() {
        return Duration.ofSeconds(30);
    }

    @Override
    public int clients() {
        return 10;
    }

    @Override
    public void play(Stage stage) throws Exception {
        stage.fault("commits late or refused");
        change(stage, HESITATE);
        try {
            while (stage.hasTimeLeft()) {
                stage.last(Duration.ofMillis(500));
            }
        } finally {
            change(stage, DECIDE);
        }
        stage.recover(() -> {});
    }

    private static void change(Stage stage, String statements) throws SQLException {
        try (DatabaseHold session = new DatabaseHold(stage.stack(), SERVICE)) {
            session.execute(statements);
            session.keep();
        }
    }
}
