package dev.entente.chaos.stage;

import dev.entente.chaos.link.Links;
import dev.entente.e2e.fault.DefectsAgent;
import dev.entente.e2e.stack.FreePorts;
import dev.entente.launcher.Progress;
import dev.entente.launcher.Stack;
import dev.entente.launcher.StackSettings;
import dev.entente.launcher.home.Checkout;
import dev.entente.launcher.topology.Topology;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A stack of its own with a link before each of its programs: beside the usual one, in a home and on ports of its own,
 * empty at first and gone afterwards.
 */
public final class ChaosStack implements AutoCloseable {
    public static final List<String> SERVICES = List.of("registration", "scheduling", "agreements", "reporting");

    private static final int PORTS_BESIDE = 100;
    private static final int PORTS = 70;
    private static final int LINKS_BEHIND_PROGRAMS = 60;
    private static final Map<String, String> MAIN_PORTS =
            Map.of("postgres", "sql", "kafka", "broker", "keycloak", "http");

    private final StackSettings settings;
    private final Links links;
    private final SoleUse use;
    private final Planted planted = new Planted();
    private boolean closed;

    private ChaosStack(StackSettings settings, Links links, SoleUse use) {
        this.settings = settings;
        this.links = links;
        this.use = use;
    }

    public static ChaosStack beside(StackSettings usual) {
        return in(usual.home().folder().resolve("chaos"), usual.portBase() + PORTS_BESIDE);
    }

    public static ChaosStack onFreePorts(Path home) {
        return in(home, FreePorts.range(PORTS));
    }

    /** @param ports the first of a range */
    public static ChaosStack in(Path home, int ports) {
        SoleUse use = SoleUse.of(home);
        Links links = Links.before(mainPorts(ports), ports + LINKS_BEHIND_PROGRAMS);
        StackSettings settings = StackSettings.of(home, ports).withDetours(links.ports());
        use.clear(stack(settings));
        return new ChaosStack(settings, links, use);
    }

    public Stack stack() {
        return stack(settings);
    }

    /** With up to so many instances of a service; none is started by asking. */
    public Stack stackWith(String service, int instances) {
        return stack(settings.withInstances(service, instances));
    }

    /** The same, whose services are told something more when they start. */
    public ChaosStack toldServices(String name, String value) {
        return new ChaosStack(settings.withServiceEnvironment(name, value), links, use);
    }

    /** The same, whose services were built in another checkout. */
    public ChaosStack withServicesOf(Checkout release) {
        return new ChaosStack(settings.withServicesOf(release), links, use);
    }

    /** The same, whose services were built here. */
    public ChaosStack withServicesOfThisCheckout() {
        return withServicesOf(settings.checkout());
    }

    /** The same, whose services take the time from a clock that is wrong by so much. */
    public ChaosStack withClock(Duration error) {
        return withAgent("clock=" + error);
    }

    /** The same, whose services lose all their memory when they are given a sign. */
    public ChaosStack withHunger() {
        return withAgent("hunger=" + signs());
    }

    /** The sign for a process that runs. @return to be deleted when it has done its work */
    public Path starve(String process) throws IOException {
        long pid = settings.home().pidFiles().running(process).orElseThrow().pid();
        return Files.createFile(signs().resolve("hunger-" + pid));
    }

    private Path signs() {
        return settings.home().run();
    }

    private ChaosStack withAgent(String argument) {
        String planted = settings.serviceEnvironment().get(DefectsAgent.VARIABLE);
        return toldServices(
                DefectsAgent.VARIABLE, planted == null ? DefectsAgent.option(argument) : planted + "," + argument);
    }

    public Links links() {
        return links;
    }

    public Planted planted() {
        return planted;
    }

    /** Where clients find the services: through the links. */
    public Map<String, URI> addresses() {
        Map<String, URI> addresses = new HashMap<>();
        SERVICES.forEach(service -> addresses.put(
                service, URI.create("http://127.0.0.1:" + links.before(service).port())));
        return addresses;
    }

    /**
     * Stops it and removes its data. Ctrl-C does so too, while the run that it ends may do the same; who comes second must
     * not clear a home that may be another run's by then.
     */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        use.clear(stack());
        links.close();
        use.close();
        closed = true;
    }

    private static Stack stack(StackSettings settings) {
        return new Stack(settings, Progress.silent());
    }

    private static Map<String, Integer> mainPorts(int base) {
        Map<String, Integer> ports = new LinkedHashMap<>();
        for (var program : Topology.ENTENTE.programs()) {
            String use = MAIN_PORTS.getOrDefault(program.name(), "http");
            ports.put(program.name(), program.portsOfInstance(base, 1).getOrDefault(use, 0));
        }
        return ports;
    }
}
