package dev.entente.launcher.server;

import dev.entente.launcher.Progress;
import dev.entente.launcher.StackFailure;
import dev.entente.launcher.StackSettings;
import dev.entente.launcher.process.Command;
import dev.entente.launcher.topology.Program;
import dev.entente.launcher.topology.SettingsEverywhere;
import dev.entente.launcher.topology.Topic;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.Uuid;

/** A single broker that is its own controller (KRaft). */
final class KafkaBroker implements ManagedProcess {

    private static final int HEAP_MEBIBYTES = 256;

    private final Program kafka;
    private final StackSettings settings;
    private final List<Topic> topics;
    private final Addresses addresses;

    KafkaBroker(Program kafka, StackSettings settings, List<Topic> topics, Addresses addresses) {
        this.kafka = kafka;
        this.settings = settings;
        this.topics = topics;
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
        new Topics(address()).create(topics);
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

    /** Written at every start, because the ports may have moved. */
    private void writeConfiguration() {
        try {
            Files.createDirectories(folder());
            Files.writeString(configuration(), """
                    process.roles=broker,controller
                    node.id=1
                    controller.quorum.voters=1@127.0.0.1:%2$d
                    controller.listener.names=CONTROLLER
                    listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                    advertised.listeners=PLAINTEXT://%5$s
                    listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                    log.dirs=%3$s
                    log.cleaner.dedupe.buffer.size=33554432
                    offsets.topic.num.partitions=6
                    offsets.topic.replication.factor=1
                    transaction.state.log.num.partitions=2
                    transaction.state.log.replication.factor=1
                    transaction.state.log.min.isr=1
                    share.coordinator.state.topic.num.partitions=2
                    share.coordinator.state.topic.replication.factor=1
                    share.coordinator.state.topic.min.isr=1
                    group.initial.rebalance.delay.ms=200
                    num.network.threads=2
                    num.io.threads=4
                    %4$s
                    """.formatted(
                            port("broker"), port("controller"), folder(), settingsEverywhere(), addresses.kafka()));
        } catch (IOException failure) {
            throw new StackFailure("cannot write " + configuration(), failure);
        }
    }

    private static String settingsEverywhere() {
        return SettingsEverywhere.KAFKA.entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining("\n"));
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
