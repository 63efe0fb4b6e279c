package dev.entente.platformtest.servers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** What a query that forgot to ask for the owner would see: the service's own role, and a subject. */
public record CarelessQuery(String subject, String roles) {

    /** @param from what follows {@code select count(*) from}, with {@code ?} for the values */
    public int counts(String from, Object... values) {
        Config config = ConfigProvider.getConfig();
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://" + config.getValue("ENTENTE_DB_URL", String.class),
                        config.getValue("ENTENTE_DB_APP_USER", String.class),
                        config.getValue("ENTENTE_DB_APP_PASSWORD", String.class));
                PreparedStatement settings = connection.prepareStatement(
                        "select set_config('entente.subject', ?, false), set_config('entente.roles', ?, false)");
                PreparedStatement count = connection.prepareStatement("select count(*) from " + from)) {
            settings.setString(1, subject);
            settings.setString(2, roles);
            settings.execute();
            for (int i = 0; i < values.length; i++) {
                count.setObject(i + 1, values[i]);
            }
            try (ResultSet counted = count.executeQuery()) {
                counted.next();
                return counted.getInt(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
