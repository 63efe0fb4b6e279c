package dev.entente.chaos.stage;

import dev.entente.launcher.Stack;
import dev.entente.launcher.home.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/** Makes a stack forget all that its services ever did, much quicker than a new one starts. The services are down then. */
public record FreshStart(ChaosStack chaos) {
    private static final String SUPERUSER = "postgres";

    public void prepare() {
        Stack stack = chaos.stack();
        chaos.links().mendAll();
        if (stack.isRunning()) {
            stack.down(Set.copyOf(ChaosStack.SERVICES));
            stack.kill("kafka");
            deleteLog(stack);
            stack.up(Set.of(SUPERUSER));
            dropDatabases(stack);
        }
    }

    private static void deleteLog(Stack stack) {
        try {
            Folders.delete(stack.home().data("kafka"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void dropDatabases(Stack stack) {
        String url = "jdbc:postgresql://" + stack.addresses().database(SUPERUSER);
        try (Connection connection = DriverManager.getConnection(url, SUPERUSER, stack.secret(SUPERUSER));
                Statement statement = connection.createStatement()) {
            for (String service : ChaosStack.SERVICES) {
                statement.execute("drop database if exists " + service + " with (force)");
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The databases cannot be made anew", failure);
        }
    }
}
