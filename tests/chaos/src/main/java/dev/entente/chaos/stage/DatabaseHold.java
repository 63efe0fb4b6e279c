package dev.entente.chaos.stage;

import dev.entente.launcher.Stack;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A session of PostgreSQL's superuser that keeps what it took until it is closed, beside the links. */
public final class DatabaseHold implements AutoCloseable {
    private static final String SUPERUSER = "postgres";

    private final Connection connection;

    public DatabaseHold(Stack stack, String database) throws SQLException {
        this.connection = DriverManager.getConnection(
                "jdbc:postgresql://" + stack.addresses().database(database), SUPERUSER, stack.secret(SUPERUSER));
        connection.setAutoCommit(false);
    }

    /** @return how many rows came back */
    public int take(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            int count = 0;
            while (rows.next()) {
                count++;
            }
            return count;
        }
    }

    /** The only row's only column. */
    String text(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    public void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What was changed until now stays changed. */
    public void keep() throws SQLException {
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        // a connection that is dead cannot roll back, and is closed all the same
        try (connection) {
            connection.rollback();
        }
    }
}
