package dev.entente.deployment.compose;

import dev.entente.deployment.Differences;
import dev.entente.deployment.Nodes;
import dev.entente.launcher.topology.SettingsEverywhere;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What keeps strangers out of the servers in containers, beside what the launcher's secured mode tells its own. */
record ComposeProtection(ComposeFile file, String whoMayConnect) {
    static final String CERTIFICATES = "certificates";

    private static final String PROTOCOLS = "KAFKA_LISTENER_SECURITY_PROTOCOL_MAP";

    List<String> differences() {
        var differences = new Differences();
        kafka(differences);
        postgres(differences);
        keys(differences);
        return differences.all();
    }

    private void kafka(Differences differences) {
        var expected = new TreeMap<String, String>();
        SettingsEverywhere.SECURED_KAFKA.forEach((name, value) -> {
            expected.put(variable(name), value);
            expected.put(variable(name.replace(".clients.", ".outside.")), value);
        });
        // one more listener, for clients outside the network of the containers
        expected.computeIfPresent(
                PROTOCOLS, (name, value) -> value.replace("CLIENTS:SASL_SSL", "CLIENTS:SASL_SSL,OUTSIDE:SASL_SSL"));
        expected.put("KAFKA_SUPER_USERS", "User:CN=kafka;User:CN=administrator");
        differences.contains("kafka's environment", expected, file.environment("kafka"));
    }

    /** As Kafka's image reads them. */
    private static String variable(String setting) {
        return "KAFKA_" + setting.toUpperCase(Locale.ROOT).replace("-", "___").replace('.', '_');
    }

    private void postgres(Differences differences) {
        var told = Nodes.elements(file.program("postgres").path("command"));
        var expected = new TreeMap<>(SettingsEverywhere.SECURED_POSTGRES);
        expected.putAll(SettingsEverywhere.POSTGRES_LOG);
        expected.forEach((name, value) ->
                differences.when(!told.contains(name + "=" + value), "postgres is not told " + name + "=" + value));
        whoMayConnect
                .lines()
                .filter(line -> !line.startsWith("#"))
                .filter(line -> !line.matches("(local +all +all|hostssl +all +all +all) +scram-sha-256"))
                .forEach(line -> differences.when(true, "postgres lets in " + line));
    }

    /** Each key is mounted by the one program that it belongs to. */
    private void keys(Differences differences) {
        Map<String, List<String>> readers = Map.of(
                "tls-authority", List.of(),
                "tls-postgres", List.of("postgres"),
                "tls-kafka", List.of("kafka"),
                "tls-administrator", List.of("kafka-topics"));
        new TreeMap<>(readers)
                .forEach((volume, expected) ->
                        differences.sameNames(volume + "'s readers", expected, readersOf(volume)));
    }

    private List<String> readersOf(String volume) {
        return file.names().stream()
                .filter(name -> !name.equals(CERTIFICATES))
                .filter(name -> Nodes.elements(file.program(name).path("volumes")).stream()
                        .anyMatch(mounted -> mounted.startsWith(volume + ":")))
                .toList();
    }
}
