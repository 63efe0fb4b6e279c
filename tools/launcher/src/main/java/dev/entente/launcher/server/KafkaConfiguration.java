package dev.entente.launcher.server;

import dev.entente.launcher.home.StackHome;
import dev.entente.launcher.tls.Certificates;
import dev.entente.launcher.topology.SettingsEverywhere;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What the broker is told. A secured one holds no password here: it knows itself and the launcher by certificate. */
record KafkaConfiguration(StackHome home, Map<String, Integer> ports, String advertised) {

    /** Names by which certificates are issued, and so principals of Kafka. */
    static final String BROKER = "kafka";

    static final String LAUNCHER = "launcher";

    private static final String FIXED = """
            process.roles=broker,controller
            node.id=1
            controller.listener.names=CONTROLLER
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
            """;

    String text() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("log.dirs", home.data(BROKER).toString());
        settings.put("controller.quorum.voters", "1@" + at("controller"));
        settings.putAll(SettingsEverywhere.KAFKA);
        settings.putAll(SettingsEverywhere.ONLY_BROKER);
        settings.putAll(home.isSecured() ? secured() : open());
        return FIXED
                + settings.entrySet().stream()
                        .map(setting -> setting.getKey() + "=" + setting.getValue())
                        .collect(Collectors.joining("\n", "", "\n"));
    }

    private Map<String, String> open() {
        return Map.of(
                "listeners", "PLAINTEXT://" + at("broker") + ",CONTROLLER://" + at("controller"),
                "advertised.listeners", "PLAINTEXT://" + advertised,
                "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    }

    private Map<String, String> secured() {
        var certificates = new Certificates(home.tls());
        var settings = new LinkedHashMap<>(SettingsEverywhere.SECURED_KAFKA);
        settings.put(
                "listeners",
                "CLIENTS://" + at("broker") + ",ADMINISTRATION://" + at("administration") + ",CONTROLLER://"
                        + at("controller"));
        settings.put("advertised.listeners", "CLIENTS://" + advertised + ",ADMINISTRATION://" + at("administration"));
        settings.put("super.users", "User:CN=" + BROKER + ";User:CN=" + LAUNCHER);
        settings.put("ssl.keystore.location", certificates.identity(BROKER).toString());
        settings.put("ssl.truststore.location", certificates.authority().toString());
        return settings;
    }

    private String at(String use) {
        return Addresses.HOST + ":" + ports.get(use);
    }
}
