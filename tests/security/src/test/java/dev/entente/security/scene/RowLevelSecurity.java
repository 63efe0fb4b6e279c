package dev.entente.security.scene;

import dev.entente.e2e.proof.SourceDatabases;
import dev.entente.launcher.Stack;
import dev.entente.security.contract.Contracts;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/** What all databases guard by themselves. */
public final class RowLevelSecurity {
    private static final String GUARDED = "select relname from pg_class where relrowsecurity";
    private final Stack stack;
    private final Map<String, SortedSet<String>> tables = new TreeMap<>();

    private RowLevelSecurity(Stack stack) {
        this.stack = stack;
        SourceDatabases databases = new SourceDatabases(stack);
        Contracts.SERVICES.forEach(service -> tables.put(service, new TreeSet<>(databases.texts(service, GUARDED))));
    }

    public static RowLevelSecurity of(Stack stack) {
        return new RowLevelSecurity(stack);
    }

    /** Each with its service, such as {@code scheduling.meeting}. */
    public SortedSet<String> tables() {
        SortedSet<String> names = new TreeSet<>();
        tables.forEach((service, guarded) -> guarded.forEach(table -> names.add(service + "." + table)));
        return names;
    }

    public <T> T takenOffFor(Supplier<T> work) {
        try {
            tables.keySet().forEach(service -> change(service, "disable"));
            return work.get();
        } finally {
            giveBack();
        }
    }

    /** To each that can be reached, whichever cannot. */
    private void giveBack() {
        List<RuntimeException> failures = new ArrayList<>();
        for (String service : tables.keySet()) {
            try {
                change(service, "enable");
            } catch (IllegalStateException failure) {
                failures.add(failure);
            }
        }
        if (!failures.isEmpty()) {
            RuntimeException first = failures.removeFirst();
            failures.forEach(first::addSuppressed);
            throw first;
        }
    }

    private void change(String service, String how) {
        String owner = service + "_owner";
        String url = "jdbc:postgresql://" + stack.addresses().database(service);
        try (var connection = DriverManager.getConnection(url, owner, stack.secret(owner));
                var statement = connection.createStatement()) {
            for (String table : tables.getOrDefault(service, Collections.emptySortedSet())) {
                statement.addBatch("alter table %s %s row level security".formatted(table, how));
            }
            statement.executeBatch();
        } catch (SQLException failure) {
            throw new IllegalStateException(service + " would not " + how + " row-level security", failure);
        }
    }
}
