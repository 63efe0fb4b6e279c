package dev.entente.platformtest.servers;

import java.nio.file.Path;

/** Both servers from Maven artifacts: PostgreSQL as a child process, Kafka inside this JVM. */
final class EmbeddedServers {
    private EmbeddedServers() {}

    static Servers start() {
        Path folder = TemporaryFolder.create("entente-servers-");
        EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"));
        EmbeddedPostgres postgres =
                EmbeddedPostgres.initialise(PostgresBinaries.unpacked(), folder.resolve("postgres"));
        postgres.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            postgres.stop();
            kafka.stop();
            TemporaryFolder.delete(folder);
        }));
        return new Servers("127.0.0.1:" + postgres.port(), new Topics(kafka.address()), postgres.settings());
    }
}
