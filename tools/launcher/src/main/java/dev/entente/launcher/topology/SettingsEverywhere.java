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

    /**
     * Facts are the memory of the system: nothing is ever removed unless its topic says so. Offsets are kept for ten years: a
     * system that rested for a week must not read everything again.
     */
    public static final Map<String, String> KAFKA = Map.of(
            "auto.create.topics.enable", "false",
            "log.retention.ms", "-1",
            "log.retention.bytes", "-1",
            "offsets.retention.minutes", "5256000");

    public static final int SERVICE_HEAP_MEBIBYTES = 224;

    /** A program without memory ends, so that whoever watches it starts it again. */
    public static final List<String> JAVA =
            List.of("-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED");

    /** Each of glibc's arenas keeps freed memory to itself, and a JVM with many threads would have many. */
    public static final Map<String, String> JAVA_ENVIRONMENT = Map.of("MALLOC_ARENA_MAX", "2");

    private SettingsEverywhere() {}
}
