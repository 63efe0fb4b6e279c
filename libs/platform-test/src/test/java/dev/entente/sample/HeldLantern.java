package dev.entente.sample;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Somebody else holds a lantern's row: whoever wants to change it waits. */
final class HeldLantern implements AutoCloseable {
    private final Connection connection;

    private HeldLantern(Connection connection) {
        this.connection = connection;
    }

    static HeldLantern hold(String lantern) {
        Config config = ConfigProvider.getConfig();
        try {
            HeldLantern held = new HeldLantern(DriverManager.getConnection(
                    "jdbc:postgresql://" + config.getValue("ENTENTE_DB_URL", String.class),
                    config.getValue("ENTENTE_DB_OWNER_USER", String.class),
                    config.getValue("ENTENTE_DB_OWNER_PASSWORD", String.class)));
            held.connection.setAutoCommit(false);
            held.lock(lantern);
            return held;
        } catch (SQLException failure) {
            throw new IllegalStateException("The lantern cannot be held", failure);
        }
    }

    private void lock(String lantern) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select id from lantern where id = '" + lantern + "' for update");
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failure) {
            throw new IllegalStateException("The lantern cannot be given back", failure);
        }
    }
}
