package dev.entente.platformtest.servers;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Gives a service under test a real PostgreSQL with its own database and roles, a real Kafka with all topics, and a key
 * that verifies {@link dev.entente.platformtest.accounts.Tokens}.
 *
 * <p>{@code @WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value =
 * "scheduling"))}; a further argument {@code topics} names topics (comma-separated) beyond the usual ones.
 */
public final class RealServers implements QuarkusTestResourceLifecycleManager {
    private static final String HOME = "dev.entente.platformtest.servers.ServersOfThisJvm";

    private String service = "";
    private List<String> moreTopics = List.of();

    @Override
    public void init(Map<String, String> arguments) {
        service = required(arguments.getOrDefault("service", ""));
        String topics = arguments.getOrDefault("topics", "");
        moreTopics = topics.isBlank() ? List.of() : List.of(topics.split(",", -1));
    }

    /** Kafka's and Testcontainers' threads must not remember the class loader of the application under test. */
    @Override
    public Map<String, String> start() {
        ClassLoader ofApplication = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(ClassLoader.getSystemClassLoader());
        try {
            return new HashMap<>(servers().apply(service, moreTopics));
        } finally {
            Thread.currentThread().setContextClassLoader(ofApplication);
        }
    }

    /** The servers stay for the other test classes; they end with the JVM. */
    @Override
    public void stop() {}

    /**
     * Quarkus loads each application under test in a class loader of its own and closes it afterwards, but the servers
     * outlive them: they belong to the JVM's class loader and are reached through types of the JDK only.
     */
    @SuppressWarnings("unchecked")
    private static BiFunction<String, List<String>, Map<String, String>> servers() {
        try {
            return (BiFunction<String, List<String>, Map<String, String>>)
                    Class.forName(HOME, true, ClassLoader.getSystemClassLoader())
                            .getField("INSTANCE")
                            .get(null);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException("The test class path lacks " + HOME, failure);
        }
    }

    private static String required(String service) {
        if (service.isBlank()) {
            throw new IllegalArgumentException("RealServers needs the argument \"service\"");
        }
        return service;
    }
}
