package dev.entente.launcher;

import dev.entente.launcher.home.MachineCheck;
import dev.entente.launcher.home.StackHome;
import dev.entente.launcher.process.KnownProcess;
import dev.entente.launcher.server.Addresses;
import dev.entente.launcher.server.KafkaAccess;
import dev.entente.launcher.server.ManagedProcess;
import dev.entente.launcher.server.Programs;
import dev.entente.launcher.topology.Program;
import dev.entente.launcher.topology.Topology;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The whole system on this machine: PostgreSQL, Kafka, Keycloak and the services, in one home and on one range of ports.
 * Its processes outlive the JVM that started them; another {@code Stack} with the same home finds them again.
 */
public final class Stack {

    private final StackSettings settings;
    private final Progress progress;
    private final ProcessControl control;
    private final StartUps startUps;

    public Stack(StackSettings settings, Progress progress) {
        this(settings, progress, new StartUps());
    }

    private Stack(StackSettings settings, Progress progress, StartUps startUps) {
        this.settings = settings;
        this.progress = progress;
        this.control = new ProcessControl(settings.home(), progress);
        this.startUps = startUps;
    }

    /** Starts what does not run yet and returns when everything is ready. */
    public void up() {
        up(processes());
    }

    /** Starts some of the programs only, as in {@code postgres, kafka}; whoever they wait for must be among them or run. */
    public void up(Set<String> programs) {
        up(called(programs));
    }

    /** Starts again what ran before, further instances included. */
    public void resume(List<String> processes) {
        if (!processes.isEmpty()) {
            up(processes(processes).stream()
                    .filter(process -> processes.contains(process.name()))
                    .toList());
        }
    }

    /** Breaks off a start-up that another thread is in, and undoes those before; for ctrl-C, so nothing starts after it. */
    public void abandonStart() {
        startUps.abandon();
    }

    public void down() {
        var all = processes();
        new ShutDown(control).run(all);
        new PortClearance(home(), progress).stopLeftovers(all);
    }

    public void down(Set<String> programs) {
        new ShutDown(control).run(called(programs));
    }

    /** Starts one process and waits until it is ready; nobody else is looked at. */
    public void start(String process) {
        up(List.of(process(process)));
    }

    /** Stops one process in good order; those that wait for it are left running. */
    public void stop(String process) {
        control.stop(process(process));
    }

    /** As {@code kill -9} does it. */
    public void kill(String process) {
        control.kill(process(process));
    }

    /**
     * Lets services that run and were built anew keep their loaded classes, so that every later start of them, in any stack
     * of the checkout, takes less than half of the processor's time. For that they stop, start once to write them down, and
     * start again.
     */
    public void keepClasses() {
        var services = withoutKeptClasses();
        if (services.isEmpty() || settings.isInstrumented() || !settings.runsItsCheckout()) {
            return;
        }
        var ran = running();
        progress.report("services", "start twice, to keep their classes for quicker starts (once a build)");
        down(services);
        try {
            writeClasses(services);
        } finally {
            resume(ran);
        }
    }

    private void writeClasses(Set<String> services) {
        var writing = new Stack(settings.keepingClasses(), progress, startUps);
        try {
            writing.up(services);
        } finally {
            writing.down(services);
        }
        for (var service : services) {
            if (!settings.release().keptClasses(service).takeOver()) {
                progress.report(service, "could not keep its classes");
            }
        }
    }

    private Set<String> withoutKeptClasses() {
        var running = processes(running()).stream()
                .filter(process -> control.running(process).isPresent())
                .toList();
        return Topology.ENTENTE.services().stream()
                .map(Program::name)
                .filter(service -> running.stream().anyMatch(process -> process.isCalled(service)))
                .filter(service -> !settings.release().keptClasses(service).areThere())
                .collect(Collectors.toSet());
    }

    public boolean isRunning() {
        return !settings.home().pidFiles().allRunning().isEmpty();
    }

    public List<String> running() {
        return settings.home().pidFiles().allRunning().stream()
                .map(KnownProcess::name)
                .toList();
    }

    public List<ProcessState> states() {
        var now = Instant.now();
        return processes().parallelStream()
                .map(process -> ProcessState.of(process, control.running(process), now))
                .toList();
    }

    /** For tests: nothing is left behind when the JVM ends, also by ctrl-C. */
    public void stopWhenThisJvmEnds() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::down));
    }

    /** Of a further instance too, such as {@code scheduling-2}. */
    public URI url(String process) {
        return process(process).url();
    }

    public Addresses addresses() {
        return new Programs(Topology.ENTENTE, settings).addresses();
    }

    /** For tools and tests: how a client comes to the broker that may do everything, secured or not. */
    public Map<String, Object> kafkaAdministrator() {
        return new KafkaAccess(home(), Topology.ENTENTE).administrator(addresses());
    }

    /** A password or client secret by name, such as {@code registration_app}, {@code entente-scripts}, {@code ada.admin}. */
    public String secret(String name) {
        return settings.home().secrets().get(name);
    }

    /** What another {@code Stack} of the same home is made of. */
    public StackSettings settings() {
        return settings;
    }

    public StackHome home() {
        return settings.home();
    }

    private void up(List<ManagedProcess> wanted) {
        home().create();
        if (!isRunning()) {
            MachineCheck.of(home().folder()).require();
        }
        new PortClearance(home(), progress).clear(withoutRunning(wanted));
        var startUp = new StartUp(control, new ShutDown(control), progress);
        startUps.add(startUp);
        startUp.run(wanted);
    }

    private Collection<ManagedProcess> withoutRunning(List<ManagedProcess> wanted) {
        return wanted.stream()
                .filter(process -> control.running(process).isEmpty())
                .toList();
    }

    /** Those that are wanted, and further instances that run from an earlier start. */
    private List<ManagedProcess> processes() {
        return processes(running());
    }

    private List<ManagedProcess> processes(List<String> names) {
        return new Programs(Topology.ENTENTE, settings.withRunning(names)).all();
    }

    private List<ManagedProcess> called(Set<String> programs) {
        programs.forEach(this::process);
        return processes().stream()
                .filter(process -> programs.stream().anyMatch(process::isCalled))
                .toList();
    }

    private ManagedProcess process(String name) {
        return find(name)
                .orElseThrow(() -> new NoSuchElementException("no process is called " + name + "; there are "
                        + processes().stream().map(ManagedProcess::name).toList()));
    }

    private Optional<ManagedProcess> find(String name) {
        return processes().stream()
                .filter(process -> process.name().equals(name))
                .findFirst();
    }
}
