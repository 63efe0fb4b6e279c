package dev.entente.launcher.topology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A program of the stack, its ports as distances from the port base, and the programs that must be ready before it starts. */
public record Program(String name, Kind kind, Map<String, Integer> ports, List<String> waitsFor) {

    /** Instances of a service take ports two apart, and the next service begins ten further on. */
    public static final int MOST_INSTANCES = 5;

    private static final int PORTS_PER_INSTANCE = 2;

    public enum Kind {
        SERVER,
        SERVICE
    }

    static Program server(String name) {
        return new Program(name, Kind.SERVER, Map.of(), List.of());
    }

    static Program service(String name, int port) {
        return new Program(name, Kind.SERVICE, Map.of(), List.of())
                .port("http", port)
                .port("management", port + 1);
    }

    Program port(String use, int distance) {
        var extended = new LinkedHashMap<>(ports);
        extended.put(use, distance);
        return new Program(name, kind, extended, waitsFor);
    }

    Program waitsFor(String... others) {
        var extended = new ArrayList<>(waitsFor);
        extended.addAll(List.of(others));
        return new Program(name, kind, ports, List.copyOf(extended));
    }

    public boolean isService() {
        return kind == Kind.SERVICE;
    }

    /** The first instance bears the program's name, the second is {@code scheduling-2}, and so on. */
    public String instanceName(int instance) {
        return instance == 1 ? name : name + "-" + instance;
    }

    public Map<String, Integer> portsOfInstance(int portBase, int instance) {
        var absolute = new LinkedHashMap<String, Integer>();
        ports.forEach((use, distance) -> absolute.put(use, portBase + distance + (instance - 1) * PORTS_PER_INSTANCE));
        return absolute;
    }
}
