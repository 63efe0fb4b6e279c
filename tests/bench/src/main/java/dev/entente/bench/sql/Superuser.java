package dev.entente.bench.sql;

import dev.entente.bench.BenchFailure;
import dev.entente.launcher.Stack;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** PostgreSQL's superuser, for what no service may do. */
final class Superuser {
    private static final String NAME = "postgres";

    private final Stack stack;

    Superuser(Stack stack) {
        this.stack = stack;
    }

    void execute(String... statements) {
        executeIn(NAME, statements);
    }

    void executeIn(String database, String... statements) {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://" + stack.addresses().database(database), NAME, stack.secret(NAME));
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failure) {
            throw new BenchFailure("PostgreSQL refused: " + String.join("; ", statements), failure);
        }
    }
}
