package dev.entente.platformtest.servers;

import dev.entente.platformtest.accounts.SigningKeys;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Starts the servers when the first test class asks and prepares them for each service that comes. */
public final class ServersOfThisJvm implements BiFunction<String, List<String>, Map<String, String>> {
    public static final ServersOfThisJvm INSTANCE = new ServersOfThisJvm();

    private final Servers servers = ContainerServers.canRun() ? ContainerServers.start() : EmbeddedServers.start();
    private final SigningKeys keys = SigningKeys.generate();
    private final Map<String, Map<String, String>> prepared = new HashMap<>();

    private ServersOfThisJvm() {}

    /** The settings with which the named service finds these servers: the variables a deployment sets, and the keys. */
    @Override
    public synchronized Map<String, String> apply(String service, List<String> moreTopics) {
        servers.topics().create(Topics.usualAnd(service, moreTopics));
        return prepared.computeIfAbsent(service, this::prepare);
    }

    private Map<String, String> prepare(String service) {
        Map<String, String> settings = new HashMap<>(servers.settings());
        settings.putAll(ServiceDatabase.create(service, servers.postgres()));
        settings.put("KAFKA_BOOTSTRAP_SERVERS", servers.topics().broker());
        settings.putAll(keys.settings());
        settings.put("quarkus.log.category.\"kafka\".level", "WARN");
        settings.put("quarkus.log.category.\"state.change.logger\".level", "WARN");
        return Map.copyOf(settings);
    }
}
