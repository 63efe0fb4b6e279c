package dev.entente.launcher.command;

import dev.entente.launcher.Stack;
import dev.entente.launcher.server.KeycloakEnvironment;
import dev.entente.launcher.topology.Program;
import dev.entente.launcher.topology.Topology;
import java.util.stream.Collectors;

/** What a person wants to know of a running stack: where to look, and as whom to log in. */
record Welcome(Stack stack) {

    String text() {
        var services = Topology.ENTENTE.services().stream().map(this::service).collect(Collectors.joining("\n"));
        return """
                %s
                  %-14s %s (administrator: admin, password in %s)
                  log in as      %s; passwords are in files of these names in %s
                  logs           ./entente logs [program] [-f]
                  stop           ./entente down""".formatted(
                        services,
                        "keycloak",
                        stack.addresses().keycloak(),
                        secretFile("keycloak-admin"),
                        String.join(", ", KeycloakEnvironment.LOCAL_PEOPLE),
                        stack.home().secrets().folder());
    }

    private String service(Program service) {
        return "  %-14s %s/v1".formatted(service.name(), stack.addresses().service(service.name()));
    }

    private Object secretFile(String name) {
        return stack.home().secrets().file(name);
    }
}
