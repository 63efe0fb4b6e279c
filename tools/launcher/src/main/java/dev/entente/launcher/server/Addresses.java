package dev.entente.launcher.server;

import dev.entente.launcher.topology.Topology;
import java.net.URI;
import java.util.Map;

/**
 * Where the parts of a stack are reached; everything listens on the loopback interface only.
 *
 * @param detours ports that stand in for a program's own, by its name
 */
public record Addresses(Topology topology, int portBase, Map<String, Integer> detours) {

    static final String HOST = "127.0.0.1";

    public Addresses {
        detours = Map.copyOf(detours);
    }

    public Addresses(Topology topology, int portBase) {
        this(topology, portBase, Map.of());
    }

    public URI service(String name) {
        return http(name, "http");
    }

    public URI keycloak() {
        return http("keycloak", "http");
    }

    public URI realm() {
        return URI.create(keycloak() + "/realms/entente");
    }

    public String kafka() {
        return HOST + ":" + port("kafka", "broker");
    }

    /** Where a secured broker is told what to do; no detour leads there. */
    public String kafkaAdministration() {
        return HOST + ":"
                + topology.program("kafka").portsOfInstance(portBase, 1).get("administration");
    }

    /** Host, port and name, as in {@code 127.0.0.1:18100/registration}. */
    public String database(String name) {
        return HOST + ":" + port("postgres", "sql") + "/" + name;
    }

    private URI http(String program, String use) {
        return URI.create("http://" + HOST + ":" + port(program, use));
    }

    private int port(String program, String use) {
        var own = topology.program(program).portsOfInstance(portBase, 1).get(use);
        var port = detours.getOrDefault(program, own);
        if (port == null) {
            throw new IllegalArgumentException(program + " has no port for " + use);
        }
        return port;
    }
}
