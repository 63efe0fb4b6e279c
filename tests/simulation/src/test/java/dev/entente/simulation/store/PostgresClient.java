package dev.entente.simulation.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** One who opens a transaction after the other on a connection of its own, on a thread of its own. */
final class PostgresClient implements AutoCloseable {
    /** What a client may be told, and must be told in memory too: a key is taken; it must roll back first. */
    private static final Set<String> EXPECTED = Set.of("23505", "25P02");

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
            return expected(failure, sql);
        }
    }

    private static String expected(SQLException failure, String what) {
        if (EXPECTED.contains(failure.getSQLState())) {
            return failure.getSQLState();
        }
        throw new IllegalStateException(what, failure);
    }

    @Override
    public void close() throws SQLException {
        thread.shutdownNow();
        connection.close();
    }
}
