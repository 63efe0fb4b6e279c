package dev.entente.launcher.server;

import dev.entente.launcher.topology.Topology;
import java.net.URI;

/** Where the parts of a stack are reached; everything listens on the loopback interface only. */
public record Addresses(Topology topology, int portBase) {

    static final String HOST = "127.0.0.1";

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

    /** Host, port and name, as in {@code 127.0.0.1:18100/registration}. */
    public String database(String name) {
        return HOST + ":" + port("postgres", "sql") + "/" + name;
    }

    private URI http(String program, String use) {
        return URI.create("http://" + HOST + ":" + port(program, use));
    }

    private int port(String program, String use) {
        var port = topology.program(program).portsOfInstance(portBase, 1).get(use);
        if (port == null) {
            throw new IllegalArgumentException(program + " has no port for " + use);
        }
        return port;
    }
}
