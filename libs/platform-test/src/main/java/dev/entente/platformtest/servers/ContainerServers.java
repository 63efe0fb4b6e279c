package dev.entente.platformtest.servers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** Both servers in containers, where a container engine runs; Testcontainers removes them when the JVM ends. */
final class ContainerServers {
    private ContainerServers() {}

    /** Asks the engine: its client may be installed without it. */
    static boolean canRun() {
        boolean addressed = System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
        return addressed && DockerClientFactory.instance().isDockerAvailable();
    }

    /** The containers stay open on purpose: they serve every test class of this JVM. */
    @SuppressWarnings("resource")
    static Servers start() {
        PostgreSQLContainer postgres = new PostgreSQLContainer("postgres:18")
                .withUsername("postgres")
                .withPassword("postgres")
                .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=200");
        postgres.start();
        KafkaContainer kafka = new KafkaContainer("apache/kafka-native:4.1.1");
        kafka.start();
        return new Servers(
                postgres.getHost() + ":" + postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                new Topics(kafka.getBootstrapServers()),
                Map.of(PausedContainer.SETTING, postgres.getContainerId()));
    }
}
