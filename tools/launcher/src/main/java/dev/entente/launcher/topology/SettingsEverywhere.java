package dev.entente.launcher.topology;

import java.util.List;
import java.util.Map;

/** What servers and services are told wherever the system runs: here, in containers, on Kubernetes. */
public final class SettingsEverywhere {

    /**
     * Connections for five instances of four services, each with its pools, and Keycloak. Compiling a query costs more than any
     * of ours takes.
     */
    public static final Map<String, String> POSTGRES = Map.of("max_connections", "250", "jit", "off");

    /** The details of an error quote the row that was refused, with person data in it, so they stay out of the log. */
    public static final Map<String, String> POSTGRES_LOG =
            Map.of("log_error_verbosity", "terse", "log_min_error_statement", "panic");

    /**
     * Facts are the memory of the system: nothing is ever removed unless its topic says so. Offsets are kept for ten years: a
     * system that rested for a week must not read everything again.
     */
    public static final Map<String, String> KAFKA = Map.of(
            "auto.create.topics.enable", "false",
            "log.retention.ms", "-1",
            "log.retention.bytes", "-1",
            "offsets.retention.minutes", "5256000");

    /**
     * A broker that was killed may not come back before its last life's session is over, and where there is only one,
     * nothing is sent meanwhile: its sessions are a third as long as Kafka's usual ones.
     */
    public static final Map<String, String> ONLY_BROKER =
            Map.of("broker.session.timeout.ms", "3000", "broker.heartbeat.interval.ms", "1000");

    /** Only TLS, only named clients, and nothing that was not granted. */
    public static final Map<String, String> SECURED_POSTGRES =
            Map.of("ssl", "on", "ssl_min_protocol_version", "TLSv1.3", "password_encryption", "scram-sha-256");

    private static final String SCRAM = "org.apache.kafka.common.security.scram.ScramLoginModule";

    /** Services come to the listener for clients with a password, administrators to theirs with a certificate. */
    public static final Map<String, String> SECURED_KAFKA = Map.ofEntries(
            Map.entry("listener.security.protocol.map", "CLIENTS:SASL_SSL,ADMINISTRATION:SSL,CONTROLLER:SSL"),
            Map.entry("inter.broker.listener.name", "ADMINISTRATION"),
            Map.entry("sasl.enabled.mechanisms", "SCRAM-SHA-512"),
            Map.entry("listener.name.clients.scram-sha-512.sasl.jaas.config", SCRAM + " required;"),
            Map.entry("ssl.enabled.protocols", "TLSv1.3"),
            Map.entry("ssl.keystore.type", "PEM"),
            Map.entry("ssl.truststore.type", "PEM"),
            Map.entry("listener.name.administration.ssl.client.auth", "required"),
            Map.entry("listener.name.controller.ssl.client.auth", "required"),
            Map.entry("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer"),
            Map.entry("allow.everyone.if.no.acl.found", "false"));

    /** What a service is told of a secured stack beside names, passwords and files. */
    public static final Map<String, String> SECURED_SERVICE =
            Map.of("ENTENTE_DB_TLS", "verify-full", "ENTENTE_KAFKA_PROTOCOL", "SASL_SSL");

    private static final int SERVICE_HEAP_MEBIBYTES = 224;

    /** A third of it is for proofs: enough for an event of 150 participants with 400 meetings, and some more. */
    private static final Map<String, Integer> LARGER_HEAPS = Map.of("scheduling", 304);

    /** A program without memory ends, so that whoever watches it starts it again; the broker too. */
    public static final String END_WITHOUT_MEMORY = "-XX:+ExitOnOutOfMemoryError";

    public static final List<String> JAVA =
            List.of("-XX:+UseSerialGC", END_WITHOUT_MEMORY, "--enable-native-access=ALL-UNNAMED");

    /** Each of glibc's arenas keeps freed memory to itself, and a JVM with many threads would have many. */
    public static final Map<String, String> JAVA_ENVIRONMENT = Map.of("MALLOC_ARENA_MAX", "2");

    private SettingsEverywhere() {}

    /** What a service's objects may fill at most. */
    public static int heapMebibytes(String service) {
        return LARGER_HEAPS.getOrDefault(service, SERVICE_HEAP_MEBIBYTES);
    }
}
