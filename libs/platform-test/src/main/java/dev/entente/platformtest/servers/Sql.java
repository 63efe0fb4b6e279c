package dev.entente.platformtest.servers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Looks into the database of the service under test, as its owner, past row-level security. */
public final class Sql {
    private Sql() {}

    /** Changes something behind the service's back. */
    public static void run(String statement) {
        try (Connection connection = connect();
                Statement running = connection.createStatement()) {
            running.execute(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException("The test's own statement fails: " + statement, failure);
        }
    }

    /** The rows as text, one list per row; null becomes the word {@code null}. */
    public static List<List<String>> rows(String query, Object... parameters) {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int place = 0; place < parameters.length; place++) {
                statement.setObject(place + 1, parameters[place]);
            }
            return read(statement.executeQuery());
        } catch (SQLException failure) {
            throw new IllegalStateException("The test's own query fails: " + query, failure);
        }
    }

    /** The first column of each row. */
    public static List<String> column(String query, Object... parameters) {
        return rows(query, parameters).stream().map(row -> row.get(0)).toList();
    }

    /** The one value of the one row. */
    public static String value(String query, Object... parameters) {
        List<List<String>> found = rows(query, parameters);
        if (found.size() != 1) {
            throw new IllegalStateException("Not one row but " + found.size() + ": " + query);
        }
        return found.get(0).get(0);
    }

    private static List<List<String>> read(ResultSet found) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        while (found.next()) {
            List<String> row = new ArrayList<>();
            for (int place = 1; place <= found.getMetaData().getColumnCount(); place++) {
                row.add(String.valueOf(found.getString(place)));
            }
            rows.add(row);
        }
        return rows;
    }

    private static Connection connect() throws SQLException {
        Config config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                "jdbc:postgresql://" + config.getValue("ENTENTE_DB_URL", String.class),
                config.getValue("ENTENTE_DB_OWNER_USER", String.class),
                config.getValue("ENTENTE_DB_OWNER_PASSWORD", String.class));
    }
}
