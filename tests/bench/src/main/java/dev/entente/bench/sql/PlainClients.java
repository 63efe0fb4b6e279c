package dev.entente.bench.sql;

import dev.entente.bench.BenchFailure;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Connections that execute the same prepared statements again and again, a transaction each time. */
public final class PlainClients implements AutoCloseable {
    private final List<Client> clients = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    public PlainClients(DatabaseCopy database, List<String> statements, int connections) {
        try {
            for (int number = 0; number < connections; number++) {
                clients.add(new Client(database, statements));
            }
        } catch (SQLException failure) {
            throw new BenchFailure("The statements cannot be prepared", failure);
        }
    }

    /** Returns how many seconds it took. */
    public double execute(List<List<List<@Nullable String>>> transactions) {
        Queue<List<List<@Nullable String>>> waiting = new ConcurrentLinkedQueue<>(transactions);
        long begin = System.nanoTime();
        List<Future<?>> working = new ArrayList<>();
        for (Client client : clients) {
            working.add(threads.submit(() -> client.work(waiting)));
        }
        try {
            for (Future<?> work : working) {
                work.get();
            }
        } catch (ExecutionException failure) {
            throw new BenchFailure("Plain SQL failed: " + failure.getCause(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("interrupted", interrupted);
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    @Override
    public void close() {
        threads.shutdown();
        clients.forEach(Client::close);
    }

    private static final class Client {
        private final Connection connection;
        private final List<PreparedStatement> statements = new ArrayList<>();

        Client(DatabaseCopy database, List<String> sql) throws SQLException {
            connection = DriverManager.getConnection(
                    database.url() + "?prepareThreshold=1", database.user(), database.password());
            connection.setAutoCommit(false);
            for (String statement : sql) {
                statements.add(connection.prepareStatement(statement));
            }
        }

        Void work(Queue<List<List<@Nullable String>>> waiting) throws SQLException {
            for (var transaction = waiting.poll(); transaction != null; transaction = waiting.poll()) {
                for (int place = 0; place < statements.size(); place++) {
                    execute(statements.get(place), transaction.get(place));
                }
                connection.commit();
            }
            return null;
        }

        /** Untyped, so that the server takes the types from the statement, as it does for the service. */
        private static void execute(PreparedStatement statement, List<@Nullable String> parameters)
                throws SQLException {
            for (int place = 0; place < parameters.size(); place++) {
                statement.setObject(place + 1, parameters.get(place), Types.OTHER);
            }
            statement.execute();
        }

        void close() {
            try {
                connection.close();
            } catch (SQLException failure) {
                throw new BenchFailure("A connection does not close", failure);
            }
        }
    }
}
