package dev.entente.security.leak;

import dev.entente.launcher.Stack;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Tables, by service, whose database refuses each new row. Its error quotes the row, unless the table is guarded by
 * row-level security.
 */
record FailingTables(Stack stack, Map<String, String> tables) {
    FailingTables {
        tables = Map.copyOf(tables);
    }

    <T> T during(Supplier<T> work) throws SQLException {
        try {
            alter("add constraint refuses_everything check (false) not valid");
            return work.get();
        } finally {
            alter("drop constraint if exists refuses_everything");
        }
    }

    private void alter(String how) throws SQLException {
        for (Map.Entry<String, String> table : tables.entrySet()) {
            String owner = table.getKey() + "_owner";
            String url = "jdbc:postgresql://" + stack.addresses().database(table.getKey());
            try (var connection = DriverManager.getConnection(url, owner, stack.secret(owner));
                    var statement = connection.createStatement()) {
                statement.execute("alter table " + table.getValue() + " " + how);
            }
        }
    }
}
