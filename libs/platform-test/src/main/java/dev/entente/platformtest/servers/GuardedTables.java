package dev.entente.platformtest.servers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Which of a service's tables row-level security guards, and which it leaves to the queries. Tests hold both against
 * written lists, so that of each new table somebody must decide.
 */
public record GuardedTables(SortedSet<String> guarded, SortedSet<String> open) {
    /** What every service has: messages, answers, jobs and marks, none of them asked for by a person's request alone. */
    private static final Set<String> OF_PLATFORM = Set.of(
            "applied_version",
            "audit_entry",
            "consumed_position",
            "dead_letter",
            "flyway_schema_history",
            "idempotent_answer",
            "job",
            "lost_fact",
            "outbox",
            "parked_message",
            "republication",
            "restore_difference",
            "service_epoch");

    private static final String TABLES = """
            select relname, relrowsecurity from pg_class
             where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition""";

    /** Without those of the platform, which no service guards. */
    public static GuardedTables ofThisService() {
        Config config = ConfigProvider.getConfig();
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://" + config.getValue("ENTENTE_DB_URL", String.class),
                        config.getValue("ENTENTE_DB_APP_USER", String.class),
                        config.getValue("ENTENTE_DB_APP_PASSWORD", String.class));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(TABLES)) {
            GuardedTables tables = new GuardedTables(new TreeSet<>(), new TreeSet<>());
            while (rows.next()) {
                (rows.getBoolean(2) ? tables.guarded : tables.open).add(rows.getString(1));
            }
            tables.open.removeAll(OF_PLATFORM);
            return tables;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
