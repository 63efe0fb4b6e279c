package dev.entente.e2e.proof;

import dev.entente.launcher.Stack;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The services' own databases, read as the owners of their tables, whom row-level security does not bind. */
public final class SourceDatabases {
    /** The services that record facts; reporting only keeps what it is told. */
    public static final List<String> RECORDING = List.of("registration", "scheduling", "agreements");

    /** The services that listen to others. */
    public static final List<String> LISTENING = List.of("scheduling", "agreements", "reporting");

    private final Stack stack;

    public SourceDatabases(Stack stack) {
        this.stack = stack;
    }

    /** The first column of each row. */
    public List<String> texts(String service, String sql, Object... parameters) {
        return query(service, sql, parameters, rows -> {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        });
    }

    /** The only row's numbers by the names of their columns. */
    public Map<String, Long> numbers(String service, String sql, Object... parameters) {
        return query(service, sql, parameters, rows -> {
            rows.next();
            Map<String, Long> numbers = new TreeMap<>();
            for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                numbers.put(rows.getMetaData().getColumnLabel(column), rows.getLong(column));
            }
            return numbers;
        });
    }

    /** The second column, a number, by the first. */
    public Map<String, Long> byKey(String service, String sql, Object... parameters) {
        return query(service, sql, parameters, rows -> {
            Map<String, Long> numbers = new TreeMap<>();
            while (rows.next()) {
                numbers.put(rows.getString(1), rows.getLong(2));
            }
            return numbers;
        });
    }

    private <T> T query(String service, String sql, Object[] parameters, Reading<T> reading) {
        try (Connection connection = connect(service);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int place = 0; place < parameters.length; place++) {
                statement.setObject(place + 1, parameters[place]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                return reading.of(rows);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The database of " + service + " does not answer: " + sql, failure);
        }
    }

    private Connection connect(String service) throws SQLException {
        String owner = service + "_owner";
        return DriverManager.getConnection(
                "jdbc:postgresql://" + stack.addresses().database(service), owner, stack.secret(owner));
    }

    private interface Reading<T> {
        T of(ResultSet rows) throws SQLException;
    }
}
