package dev.entente.security.leak;

import dev.entente.launcher.Stack;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Supplier;

/** Tables whose database refuses each new row with an error that quotes the row. */
record FailingTables(Stack stack) {
    private static final Map<String, String> TABLES =
            Map.of("registration", "person", "scheduling", "meeting", "agreements", "outcome");

    <T> T during(Supplier<T> work) throws SQLException {
        alter("add constraint refuses_everything check (false) not valid");
        try {
            return work.get();
        } finally {
            alter("drop constraint refuses_everything");
        }
    }

    private void alter(String how) throws SQLException {
        for (Map.Entry<String, String> table : TABLES.entrySet()) {
            String owner = table.getKey() + "_owner";
            String url = "jdbc:postgresql://" + stack.addresses().database(table.getKey());
            try (var connection = DriverManager.getConnection(url, owner, stack.secret(owner));
                    var statement = connection.createStatement()) {
                statement.execute("alter table " + table.getValue() + " " + how);
            }
        }
    }
}
