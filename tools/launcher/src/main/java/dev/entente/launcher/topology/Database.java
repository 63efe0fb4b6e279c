package dev.entente.launcher.topology;

import java.util.List;

/**
 * A database, the role that owns it, and the roles that may connect to it besides. A service's owner runs the migrations;
 * its application and relay roles create nothing, and what they may touch is granted by the migrations.
 */
public record Database(String name, String ownerRole, List<String> guestRoles) {

    static Database databaseOfService(String service) {
        return new Database(service, service + "_owner", List.of(service + "_app", service + "_relay"));
    }

    static Database databaseOf(String program) {
        return new Database(program, program, List.of());
    }
}
