package dev.entente.launcher.server;

import dev.entente.launcher.home.StackHome;
import dev.entente.launcher.tls.Certificates;
import java.nio.file.Path;

/** How a client over JDBC makes sure of the server. */
public record DatabaseAccess(String parameters) {

    /** On the loopback interface, where the server has no certificate. */
    public static final DatabaseAccess OPEN = new DatabaseAccess("sslmode=disable");

    public static DatabaseAccess of(StackHome home) {
        if (!home.isSecured()) {
            return OPEN;
        }
        return securedBy(new Certificates(home.tls()).authority());
    }

    public static DatabaseAccess securedBy(Path authority) {
        return new DatabaseAccess("sslmode=verify-full&sslrootcert=" + authority);
    }

    /** The database as in {@code 127.0.0.1:18100/registration}. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://" + database + "?" + parameters;
    }
}
