package dev.entente.simulation.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** One who opens a transaction after the other on a connection of its own, on a thread of its own. */
final class PostgresClient implements AutoCloseable {
    private final Connection connection;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final int backend;

    PostgresClient(String url) throws SQLException {
        this.connection = DriverManager.getConnection(url, "postgres", "postgres");
        this.connection.setAutoCommit(false);
        this.backend = Integer.parseInt(execute("select pg_backend_pid()"));
        this.connection.commit();
    }

    int backend() {
        return backend;
    }

    CompletableFuture<String> run(String sql) {
        return CompletableFuture.supplyAsync(() -> execute(sql), thread);
    }

    CompletableFuture<String> end(boolean commit) {
        return run(commit ? "commit" : "rollback");
    }

    private String execute(String sql) {
        try (java.sql.Statement statement = connection.createStatement()) {
            boolean hasRows = statement.execute(sql);
            if (!hasRows) {
                return String.valueOf(Math.max(statement.getUpdateCount(), 0));
            }
            try (ResultSet rows = statement.getResultSet()) {
                return rows.next() ? String.valueOf(rows.getString(1)) : "null";
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    @Override
    public void close() throws SQLException {
        thread.shutdownNow();
        connection.close();
    }
}
