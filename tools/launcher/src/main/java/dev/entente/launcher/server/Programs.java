package dev.entente.launcher.server;

import dev.entente.launcher.StackSettings;
import dev.entente.launcher.topology.Program;
import dev.entente.launcher.topology.Topology;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Turns the topology into processes with real ports and folders, in the topology's order. */
public record Programs(Topology topology, StackSettings settings) {

    public List<ManagedProcess> all() {
        return topology.programs().stream().flatMap(this::instancesOf).toList();
    }

    private Stream<ManagedProcess> instancesOf(Program program) {
        if (program.isService()) {
            return IntStream.rangeClosed(1, settings.instancesOf(program))
                    .mapToObj(instance -> new ServiceInstance(program, instance, settings, asNeighboursSee()));
        }
        return Stream.of(server(program));
    }

    private ManagedProcess server(Program program) {
        return switch (program.name()) {
            case "postgres" -> new PostgresServer(program, settings, topology.databases());
            case "kafka" -> new KafkaBroker(program, settings, topology, asNeighboursSee());
            case "keycloak" -> new KeycloakServer(program, settings, asNeighboursSee());
            default -> throw new IllegalArgumentException("nobody knows how to start " + program.name());
        };
    }

    public Addresses addresses() {
        return new Addresses(topology, settings.portBase());
    }

    private Addresses asNeighboursSee() {
        return new Addresses(topology, settings.portBase(), settings.detours());
    }
}
