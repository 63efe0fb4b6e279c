package dev.entente.launcher;

import dev.entente.launcher.home.Checkout;
import dev.entente.launcher.home.StackHome;
import dev.entente.launcher.topology.Program;
import dev.entente.launcher.topology.Topology;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a stack lives, on which ports, how many instances of each service it has, and what its services are told beyond the
 * usual.
 *
 * @param release where the services were built; for tests it may be another one than the checkout
 * @param detours for tests: ports by which the programs find each other instead of the real ones, by program; whoever asks
 *     for them must lead them there
 * @param keepsClasses whether services write down their classes when they end, for quicker starts
 */
public record StackSettings(
        Checkout checkout,
        Checkout release,
        StackHome home,
        int portBase,
        Map<String, Integer> instances,
        Map<String, String> serviceEnvironment,
        Map<String, Integer> detours,
        boolean keepsClasses) {

    public static final int DEFAULT_PORT_BASE = 18100;

    private static final String READ_BY_EVERY_JVM = "JAVA_TOOL_OPTIONS";
    private static final int LOWEST_PORT_BASE = 1024;
    private static final int HIGHEST_PORT_BASE = 65_000;

    public StackSettings {
        if (portBase < LOWEST_PORT_BASE || portBase > HIGHEST_PORT_BASE) {
            throw new StackFailure("ENTENTE_PORTS must lie between " + LOWEST_PORT_BASE + " and " + HIGHEST_PORT_BASE
                    + ", not " + portBase);
        }
        instances.forEach(StackSettings::requireInstances);
        instances = Map.copyOf(instances);
        serviceEnvironment = Map.copyOf(serviceEnvironment);
        detours = Map.copyOf(detours);
    }

    /** What {@code ENTENTE_HOME} and {@code ENTENTE_PORTS} say, else {@code .entente} in the checkout and port 18100. */
    public static StackSettings fromEnvironment(Map<String, String> environment) {
        var checkout = Checkout.find();
        var home = environment.getOrDefault("ENTENTE_HOME", "");
        var folder = home.isBlank() ? checkout.folder().resolve(".entente") : Path.of(home);
        return of(folder, portBase(environment.getOrDefault("ENTENTE_PORTS", "")));
    }

    public static StackSettings of(Path home, int portBase) {
        var checkout = Checkout.find();
        return new StackSettings(
                checkout, checkout, new StackHome(home), portBase, Map.of(), Map.of(), Map.of(), false);
    }

    public StackSettings withInstances(String service, int number) {
        var extended = new HashMap<>(instances);
        extended.put(service, number);
        return new StackSettings(
                checkout, release, home, portBase, extended, serviceEnvironment, detours, keepsClasses);
    }

    public StackSettings withServiceEnvironment(String name, String value) {
        var extended = new HashMap<>(serviceEnvironment);
        extended.put(name, value);
        return new StackSettings(checkout, release, home, portBase, instances, extended, detours, keepsClasses);
    }

    public StackSettings withDetours(Map<String, Integer> ports) {
        return new StackSettings(checkout, release, home, portBase, instances, serviceEnvironment, ports, keepsClasses);
    }

    /** With services that were built elsewhere, on what is built here. */
    public StackSettings withServicesOf(Checkout other) {
        return new StackSettings(checkout, other, home, portBase, instances, serviceEnvironment, detours, keepsClasses);
    }

    /** Whether services are those that were built in this checkout, not in another one. */
    public boolean runsItsCheckout() {
        return release.equals(checkout);
    }

    /** Whether services are told something that changes their JVMs, such as an agent: their classes are not others'. */
    public boolean isInstrumented() {
        return serviceEnvironment.containsKey(READ_BY_EVERY_JVM)
                || System.getenv(READ_BY_EVERY_JVM) != null
                || !javaOptions().isEmpty();
    }

    /** For a profiler's agent, say. */
    public static List<String> javaOptions() {
        var options = System.getenv().getOrDefault("ENTENTE_JAVA_OPTIONS", "");
        return Arrays.stream(options.split("\\s+", -1))
                .filter(option -> !option.isBlank())
                .toList();
    }

    StackSettings keepingClasses() {
        return new StackSettings(checkout, release, home, portBase, instances, serviceEnvironment, detours, true);
    }

    /** As many instances as run, if these are more than were asked for. */
    StackSettings withRunning(List<String> processes) {
        var widened = this;
        for (var service : Topology.ENTENTE.services()) {
            for (var instance = 1; instance <= Program.MOST_INSTANCES; instance++) {
                if (processes.contains(service.instanceName(instance)) && instance > widened.instancesOf(service)) {
                    widened = widened.withInstances(service.name(), instance);
                }
            }
        }
        return widened;
    }

    public int instancesOf(Program program) {
        return instances.getOrDefault(program.name(), 1);
    }

    private static void requireInstances(String name, int number) {
        var known = Topology.ENTENTE.services().stream()
                .anyMatch(service -> service.name().equals(name));
        if (!known) {
            throw new StackFailure("no service is called " + name);
        }
        if (number < 1 || number > Program.MOST_INSTANCES) {
            throw new StackFailure(
                    "a service has 1 to " + Program.MOST_INSTANCES + " instances, not " + number + " of " + name);
        }
    }

    private static int portBase(String text) {
        try {
            return text.isBlank() ? DEFAULT_PORT_BASE : Integer.parseInt(text.strip());
        } catch (NumberFormatException notANumber) {
            throw new StackFailure("ENTENTE_PORTS must be a port number, not '" + text + "'", notANumber);
        }
    }
}
