package dev.entente.launcher.server;

import dev.entente.launcher.Progress;
import dev.entente.launcher.StackSettings;
import dev.entente.launcher.process.Command;
import dev.entente.launcher.tls.Certificates;
import dev.entente.launcher.topology.Program;
import dev.entente.launcher.topology.SettingsEverywhere;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One instance of one of our services. */
final class ServiceInstance implements ManagedProcess {

    private final Program service;
    private final int instance;
    private final StackSettings settings;
    private final Addresses addresses;

    ServiceInstance(Program service, int instance, StackSettings settings, Addresses addresses) {
        this.service = service;
        this.instance = instance;
        this.settings = settings;
        this.addresses = addresses;
    }

    @Override
    public String name() {
        return service.instanceName(instance);
    }

    @Override
    public boolean isCalled(String program) {
        return name().equals(program) || service.name().equals(program);
    }

    @Override
    public Map<String, Integer> ports() {
        return service.portsOfInstance(settings.portBase(), instance);
    }

    @Override
    public List<String> waitsFor() {
        return service.waitsFor();
    }

    @Override
    public URI url() {
        return URI.create("http://" + Addresses.HOST + ":" + ports().get("http"));
    }

    @Override
    public Path program() {
        return settings.release().service(service.name());
    }

    @Override
    public void prepare(Progress progress) {}

    @Override
    public Command command() {
        var options = settings.isInstrumented() ? StackSettings.javaOptions() : classes();
        var java = new JavaCommand(
                settings.home(),
                SettingsEverywhere.heapMebibytes(service.name()),
                options,
                List.of("-jar", program().toString()));
        return java.with(environment());
    }

    private List<String> classes() {
        var kept = settings.release().keptClasses(service.name());
        if (settings.keepsClasses()) {
            return instance == 1 ? kept.toWrite() : List.of();
        }
        return kept.areThere() ? kept.toTake() : List.of();
    }

    private Map<String, String> environment() {
        var told = new ServiceEnvironment(settings.home().secrets(), addresses);
        var environment = new HashMap<>(told.of(service.name(), ports()));
        if (settings.home().isSecured()) {
            var certificates = new Certificates(settings.home().tls());
            environment.putAll(told.ofSecured(service.name(), certificates.authority()));
        }
        environment.putAll(settings.serviceEnvironment());
        return environment;
    }

    @Override
    public boolean isReady() {
        return Probe.answersOk(
                URI.create("http://" + Addresses.HOST + ":" + ports().get("management") + "/q/health/ready"));
    }

    @Override
    public Duration longestStart() {
        return Duration.ofMinutes(3);
    }
}
