package dev.entente.platformtest.servers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A service's database with the three roles that every environment gives it. */
final class ServiceDatabase {
    private ServiceDatabase() {}

    /** The settings with which the service finds its database. */
    static Map<String, String> create(String service, String server) {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://" + server + "/postgres", "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            for (String command : commands(service)) {
                statement.execute(command);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("PostgreSQL refuses to prepare a database for " + service, failure);
        }
        return settings(service, server);
    }

    /** The owner of a database owns its schema public too. */
    private static List<String> commands(String service) {
        return List.of(
                "create role %1$s_owner login password '%1$s_owner'".formatted(service),
                "create role %1$s_app login password '%1$s_app'".formatted(service),
                "create role %1$s_relay login password '%1$s_relay' in role pg_read_all_stats".formatted(service),
                "create database %1$s owner %1$s_owner".formatted(service),
                "revoke all on database %1$s from public".formatted(service),
                "grant connect on database %1$s to %1$s_app, %1$s_relay".formatted(service));
    }

    private static Map<String, String> settings(String service, String server) {
        Map<String, String> settings = new HashMap<>();
        settings.put("ENTENTE_DB_URL", server + "/" + service);
        for (String role : List.of("owner", "app", "relay")) {
            String prefix = "ENTENTE_DB_" + role.toUpperCase(Locale.ROOT);
            settings.put(prefix + "_USER", service + "_" + role);
            settings.put(prefix + "_PASSWORD", service + "_" + role);
        }
        return settings;
    }
}
