package dev.entente.chaos.scenario;

import dev.entente.chaos.stage.DatabaseHold;
import dev.entente.chaos.stage.Stage;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** A server that has no place left is as good as away, but answers. */
final class ExhaustedConnections implements Scenario {
    private static final Duration LASTING = Duration.ofSeconds(12);
    private static final int ROUNDS = 3;
    private static final int ENOUGH = 150;
    private static final int MOST = 400;
    private static final String TOO_MANY = "53300";
    private static final String END_SERVICES =
            "select pg_terminate_backend(pid) from pg_stat_activity where usename like '%\\_app' or usename like '%\\_relay'";

    @Override
    public int number() {
        return 25;
    }

    @Override
    public String name() {
        return "connections exhausted";
    }

    @Override
    public String does() {
        return "every connection that PostgreSQL has is taken by somebody else, and those of the services are ended";
    }

    @Override
    public Duration budget() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void play(Stage stage) throws Exception {
        do {
            stage.last(Duration.ofSeconds(3));
            Deque<Connection> taken = new ArrayDeque<>();
            stage.fault("connections exhausted");
            try {
                takeAll(stage, taken);
                stage.last(LASTING);
                stage.require(taken.size() > ENOUGH, "only " + taken.size() + " connections were taken");
            } finally {
                stage.recover(() -> release(taken));
            }
        } while (stage.hasTimeLeft());
    }

    private static void takeAll(Stage stage, Deque<Connection> taken) throws SQLException {
        String owner = "registration_owner";
        String url = "jdbc:postgresql://" + stage.stack().addresses().database("registration");
        try (DatabaseHold superuser = new DatabaseHold(stage.stack(), "postgres")) {
            for (int round = 0; round < ROUNDS; round++) {
                superuser.take(END_SERVICES);
                fill(url, owner, stage.stack().secret(owner), taken);
            }
        }
    }

    private static void fill(String url, String user, String password, Deque<Connection> taken) throws SQLException {
        while (taken.size() < MOST) {
            try {
                taken.add(DriverManager.getConnection(url, user, password));
            } catch (SQLException noPlaceLeft) {
                if (!TOO_MANY.equals(noPlaceLeft.getSQLState())) {
                    throw noPlaceLeft;
                }
                return;
            }
        }
    }

    private static void release(Deque<Connection> taken) {
        for (Connection connection : taken) {
            try {
                connection.close();
            } catch (SQLException failure) {
                throw new IllegalStateException("A connection cannot be given back", failure);
            }
        }
    }
}
