package dev.entente.launcher.server;

import dev.entente.launcher.Progress;
import dev.entente.launcher.StackFailure;
import dev.entente.launcher.StackSettings;
import dev.entente.launcher.home.PrivateFiles;
import dev.entente.launcher.process.Command;
import dev.entente.launcher.topology.Program;
import dev.entente.launcher.topology.Topology;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;

/** A single broker that is its own controller (KRaft). */
final class KafkaBroker implements ManagedProcess {

    private static final int HEAP_MEBIBYTES = 256;

    private final Program kafka;
    private final StackSettings settings;
    private final Topology topology;
    private final Addresses addresses;

    KafkaBroker(Program kafka, StackSettings settings, Topology topology, Addresses addresses) {
        this.kafka = kafka;
        this.settings = settings;
        this.topology = topology;
        this.addresses = addresses;
    }

    @Override
    public String name() {
        return kafka.name();
    }

    @Override
    public Map<String, Integer> ports() {
        return kafka.portsOfInstance(settings.portBase(), 1);
    }

    @Override
    public List<String> waitsFor() {
        return kafka.waitsFor();
    }

    @Override
    public URI url() {
        return URI.create("kafka://" + address());
    }

    @Override
    public Path program() {
        return settings.checkout().libraries();
    }

    @Override
    public void prepare(Progress progress) {
        writeConfiguration();
        if (!Files.exists(folder().resolve("meta.properties"))) {
            progress.report(name(), "formatting its data folder (once)");
            java(
                            "kafka.tools.StorageTool",
                            List.of(
                                    "format",
                                    "--ignore-formatted",
                                    "-t",
                                    Uuid.randomUuid().toString(),
                                    "-c"))
                    .run(settings.home().log(name()));
        }
    }

    @Override
    public Command command() {
        return java("kafka.Kafka", List.of());
    }

    @Override
    public boolean isReady() {
        return Probe.accepts(Addresses.HOST, port("broker"));
    }

    @Override
    public void whenReady() {
        try (var admin = Admin.create(access().administrator(itself()))) {
            new Topics(admin).create(topology.topics());
            if (settings.home().isSecured()) {
                access().grant(admin);
            }
        } catch (ExecutionException failure) {
            throw new StackFailure("cannot create topics and accounts: " + failure.getCause(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackFailure("interrupted while creating topics and accounts", interrupted);
        }
    }

    @Override
    public Duration longestStart() {
        return Duration.ofMinutes(1);
    }

    private Command java(String mainClass, List<String> arguments) {
        var options = List.of(
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
                "-cp",
                program() + "/*",
                mainClass);
        var line = new ArrayList<>(arguments);
        line.add(configuration().toString());
        return new JavaCommand(settings.home(), HEAP_MEBIBYTES, options, line).with(Map.of());
    }

    /** Not by the detours of tests: what it needs must be there before these lead anywhere. */
    private Addresses itself() {
        return new Addresses(topology, settings.portBase());
    }

    private KafkaAccess access() {
        return new KafkaAccess(settings.home(), topology);
    }

    /** Written at every start, because the ports may have moved. */
    private void writeConfiguration() {
        try {
            Files.createDirectories(folder());
        } catch (IOException failure) {
            throw new StackFailure("cannot create " + folder(), failure);
        }
        var text = new KafkaConfiguration(settings.home(), ports(), addresses.kafka()).text();
        PrivateFiles.write(configuration(), text);
    }

    private Path folder() {
        return settings.home().data(name());
    }

    private Path configuration() {
        return settings.home().run().resolve("kafka.properties");
    }

    private String address() {
        return Addresses.HOST + ":" + port("broker");
    }

    private int port(String use) {
        return ports().getOrDefault(use, 0);
    }
}
