package dev.entente.launcher.topology;

import java.util.List;

/**
 * A database, the role that owns it, the roles that may connect to it besides, and those of them that see what every session
 * does. A service's owner runs the migrations; its application and relay roles create nothing, and what they may touch is
 * granted by the migrations. The relay must see open transactions of the others, or its watermarks would promise too much.
 */
public record Database(String name, String ownerRole, List<String> guestRoles, List<String> statisticsReaders) {

    static Database databaseOfService(String service) {
        var relay = service + "_relay";
        return new Database(service, service + "_owner", List.of(service + "_app", relay), List.of(relay));
    }

    static Database databaseOf(String program) {
        return new Database(program, program, List.of(), List.of());
    }
}
