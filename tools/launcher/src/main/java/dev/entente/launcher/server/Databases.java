package dev.entente.launcher.server;

import dev.entente.launcher.StackFailure;
import dev.entente.launcher.home.Secrets;
import dev.entente.launcher.topology.Database;
import dev.entente.launcher.topology.SettingsEverywhere;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.postgresql.PGConnection;

/**
 * Creates databases and roles, keeps every role out of every database that is not its own, and data out of the log. What is set
 * here rather than on the command line, a bench may change while it runs.
 */
record Databases(Secrets secrets, DatabaseAccess access, String server) {

    boolean isAnswering() {
        try (var connection = connect()) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    void create(List<Database> databases) {
        try (var connection = connect()) {
            for (var setting : SettingsEverywhere.POSTGRES_LOG.entrySet()) {
                execute(connection, "alter system set " + setting.getKey() + " = '" + setting.getValue() + "'");
            }
            execute(connection, "select pg_reload_conf()");
            execute(connection, "revoke connect on database postgres, template1 from public");
            for (var database : databases) {
                create(connection, database);
            }
        } catch (SQLException failure) {
            throw new StackFailure("cannot create databases and roles: " + failure.getMessage(), failure);
        }
    }

    private void create(Connection connection, Database database) throws SQLException {
        var roles = Stream.concat(Stream.of(database.ownerRole()), database.guestRoles().stream())
                .toList();
        for (var role : roles) {
            createRole(connection, role);
        }
        if (!exists(connection, "select 1 from pg_database where datname = ?", database.name())) {
            execute(connection, "create database " + database.name() + " owner " + database.ownerRole());
        }
        execute(connection, "revoke all on database " + database.name() + " from public");
        for (var role : database.guestRoles()) {
            execute(connection, "grant connect on database " + database.name() + " to " + role);
        }
        for (var role : database.statisticsReaders()) {
            execute(connection, "grant pg_read_all_stats to " + role);
        }
    }

    /**
     * The password is set each time, so that roles and secrets agree also after the secrets were generated anew. The server,
     * and so its log, only sees what it keeps to check it by.
     */
    private void createRole(Connection connection, String role) throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", role)) {
            execute(connection, "create role " + role + " login nosuperuser nocreatedb nocreaterole nobypassrls");
        }
        connection
                .unwrap(PGConnection.class)
                .alterUserPassword(role, secrets.get(role).toCharArray(), "scram-sha-256");
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** Names come from the topology and need no quoting. */
    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                access.jdbcUrl(server + "/postgres") + "&connectTimeout=2&socketTimeout=30",
                PostgresServer.SUPERUSER,
                secrets.get(PostgresServer.SUPERUSER));
    }
}
