package dev.entente.chaos.stage;

import dev.entente.launcher.Stack;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A copy of one service's database, taken while the service is down, that can take its place. */
public final class DatabaseCopy {
    private static final String SUPERUSER = "postgres";

    private final Stack stack;
    private final String service;

    private DatabaseCopy(Stack stack, String service) {
        this.stack = stack;
        this.service = service;
    }

    public static DatabaseCopy of(Stack stack, String service) throws SQLException {
        DatabaseCopy copy = new DatabaseCopy(stack, service);
        copy.execute(
                "drop database if exists " + copy.name(),
                "create database " + copy.name() + " template " + service + " owner " + service + "_owner");
        return copy;
    }

    /** The service must not run. */
    public void takePlace() throws SQLException {
        execute("drop database " + service + " with (force)", "alter database " + name() + " rename to " + service);
        // who may connect is set again
        stack.start(SUPERUSER);
    }

    private String name() {
        return service + "_copy";
    }

    private void execute(String... statements) throws SQLException {
        String url = "jdbc:postgresql://" + stack.addresses().database(SUPERUSER);
        try (Connection connection = DriverManager.getConnection(url, SUPERUSER, stack.secret(SUPERUSER));
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
