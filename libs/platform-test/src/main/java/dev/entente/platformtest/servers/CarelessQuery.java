package dev.entente.platformtest.servers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** What a statement that forgot to ask for the owner would see and do: the service's own role, and a subject. */
public record CarelessQuery(String subject, String roles) {

    /** @param from what follows {@code select count(*) from}, with {@code ?} for the values */
    public int counts(String from, Object... values) {
        return run("select count(*) from " + from, values, statement -> {
            try (ResultSet counted = statement.executeQuery()) {
                counted.next();
                return counted.getInt(1);
            }
        });
    }

    /**
     * How many rows it would change; nothing of it stays.
     *
     * @param update with {@code ?} for the values
     */
    public int changes(String update, Object... values) {
        return run(update, values, PreparedStatement::executeUpdate);
    }

    /** With which SQL state and in which words PostgreSQL refuses it, if it does; nothing of it stays. */
    public Optional<String> refusal(String statement, Object... values) {
        return run(statement, values, prepared -> {
            try {
                prepared.execute();
                return Optional.empty();
            } catch (SQLException refused) {
                return Optional.of(refused.getSQLState() + " " + refused.getMessage());
            }
        });
    }

    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(String sql, Object[] values, Work<T> work) {
        Config config = ConfigProvider.getConfig();
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://" + config.getValue("ENTENTE_DB_URL", String.class),
                        config.getValue("ENTENTE_DB_APP_USER", String.class),
                        config.getValue("ENTENTE_DB_APP_PASSWORD", String.class));
                PreparedStatement settings = connection.prepareStatement(
                        "select set_config('entente.subject', ?, false), set_config('entente.roles', ?, false)");
                PreparedStatement statement = connection.prepareStatement(sql)) {
            connection.setAutoCommit(false);
            settings.setString(1, subject);
            settings.setString(2, roles);
            settings.execute();
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            T result = work.with(statement);
            connection.rollback();
            return result;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
