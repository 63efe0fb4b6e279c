package dev.entente.deployment.compose;

import static dev.entente.deployment.LauncherEnvironment.port;
import static dev.entente.launcher.topology.Topology.ENTENTE;

import dev.entente.deployment.Differences;
import dev.entente.deployment.LauncherEnvironment;
import dev.entente.deployment.Nodes;
import dev.entente.deployment.ServiceImage;
import dev.entente.launcher.server.KeycloakEnvironment;
import dev.entente.launcher.topology.Program;
import dev.entente.launcher.topology.SettingsEverywhere;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The compose file beside the launcher: the same programs, ports, waiting and settings. */
record ComposeComparison(ComposeFile file, LauncherEnvironment launcher) {
    private static final String TOPICS = "kafka-topics";
    private static final Path AUTHORITY = Path.of("/tls/authority.pem");
    private static final Set<String> OWN_BUSINESS = Set.of("controller", "administration");
    private static final Set<String> LOOPBACK_ONLY = Set.of("KC_HTTP_HOST", "KC_HTTP_MANAGEMENT_HOST");

    List<String> differences() {
        var all = new ArrayList<String>();
        all.addAll(programs());
        all.addAll(ports());
        all.addAll(waiting());
        all.addAll(serviceEnvironments());
        all.addAll(keycloakEnvironment());
        all.addAll(servers());
        all.addAll(images());
        return all;
    }

    private List<String> programs() {
        var differences = new Differences();
        var expected = new TreeSet<>(Set.of(TOPICS, ComposeProtection.CERTIFICATES));
        ENTENTE.programs().forEach(program -> expected.add(program.name()));
        differences.sameNames("compose", expected, file.names());
        return differences.all();
    }

    /** Published on the loopback interface under the launcher's numbers, but for those that are no client's business. */
    private List<String> ports() {
        var differences = new Differences();
        for (var program : ENTENTE.programs()) {
            var expected = new TreeSet<String>();
            LauncherEnvironment.ports(program.name()).forEach((use, number) -> {
                if (!OWN_BUSINESS.contains(use)) {
                    expected.add("127.0.0.1:" + number + ":" + (use.equals("sql") ? 5432 : number));
                }
            });
            differences.sameNames(program.name() + "'s ports", expected, file.ports(program.name()));
        }
        return differences.all();
    }

    private List<String> waiting() {
        var differences = new Differences();
        for (var program : ENTENTE.programs()) {
            var expected = new ArrayList<>(program.waitsFor());
            expected.replaceAll(other -> other.equals("kafka") ? TOPICS : other);
            if (List.of("postgres", "kafka").contains(program.name())) {
                expected.add(ComposeProtection.CERTIFICATES);
            }
            differences.sameNames(program.name() + "'s waiting", expected, fieldNames(program.name(), "depends_on"));
        }
        differences.sameNames(TOPICS + "'s waiting", List.of("kafka"), fieldNames(TOPICS, "depends_on"));
        return differences.all();
    }

    private List<String> serviceEnvironments() {
        var differences = new Differences();
        for (var service : ENTENTE.services()) {
            var expected = inContainers(service.name(), launcher.ofSecuredService(service.name(), AUTHORITY));
            expected.put(
                    "QUARKUS_OIDC_TOKEN_ISSUER",
                    LauncherEnvironment.ADDRESSES.realm().toString());
            differences.sameEntries(service.name() + "'s environment", expected, file.environment(service.name()));
        }
        return differences.all();
    }

    private List<String> keycloakEnvironment() {
        var differences = new Differences();
        var expected = inContainers("keycloak", launcher.ofSecuredKeycloak(AUTHORITY));
        expected.keySet().removeAll(LOOPBACK_ONLY);
        KeycloakEnvironment.LOCAL_PEOPLE.forEach(person -> expected.remove(passwordOf(person)));
        // the realm file's own defaults are these addresses
        ENTENTE.services().forEach(service -> expected.remove(urlOf(service)));
        expected.put("KC_HOSTNAME", LauncherEnvironment.ADDRESSES.keycloak().toString());
        expected.put("KC_DB_PASSWORD", placeholder("KEYCLOAK_DB_PASSWORD"));
        expected.put("KC_BOOTSTRAP_ADMIN_PASSWORD", placeholder("KEYCLOAK_ADMIN_PASSWORD"));
        expected.put("ENTENTE_SCRIPTS_SECRET", placeholder("ENTENTE_SCRIPTS_SECRET"));
        // the launcher builds these two into its Keycloak, and there inner and outer address are one
        expected.putAll(
                Map.of("KC_DB", "postgres", "KC_HEALTH_ENABLED", "true", "KC_HOSTNAME_BACKCHANNEL_DYNAMIC", "true"));
        differences.sameEntries("keycloak's environment", expected, file.environment("keycloak"));
        return differences.all();
    }

    private List<String> servers() {
        var differences = new Differences();
        var kafka = new TreeMap<String, String>();
        Stream.of(SettingsEverywhere.KAFKA, SettingsEverywhere.ONLY_BROKER)
                .forEach(settings -> settings.forEach((name, value) ->
                        kafka.put("KAFKA_" + name.toUpperCase(Locale.ROOT).replace('.', '_'), value)));
        kafka.put(
                "KAFKA_ADVERTISED_LISTENERS",
                "CLIENTS://kafka:9092,OUTSIDE://" + LauncherEnvironment.ADDRESSES.kafka()
                        + ",ADMINISTRATION://kafka:9094");
        kafka.put("KAFKA_OPTS", SettingsEverywhere.END_WITHOUT_MEMORY);
        differences.contains("kafka's environment", kafka, file.environment("kafka"));
        var postgres = Nodes.elements(file.program("postgres").path("command"));
        SettingsEverywhere.POSTGRES.forEach((name, value) ->
                differences.when(!postgres.contains(name + "=" + value), "postgres is not told " + name + "=" + value));
        return differences.all();
    }

    private List<String> images() {
        var differences = new Differences();
        var all = new ArrayList<String>();
        for (var service : ENTENTE.services()) {
            var program = file.program(service.name());
            differences.same(
                    service.name() + "'s image argument",
                    service.name(),
                    program.at("/build/args/SERVICE").asText());
            differences.same(
                    service.name() + "'s Dockerfile",
                    "deploy/images/service.Dockerfile",
                    program.at("/build/dockerfile").asText());
            all.addAll(ServiceImage.ofTheProject()
                    .heapDifferences(
                            service.name(), bytes(program.path("mem_limit").asText())));
        }
        all.addAll(differences.all());
        return all;
    }

    /** The launcher's addresses and secrets as they are called between containers. */
    private static Map<String, String> inContainers(String program, Map<String, String> environment) {
        var translated = new TreeMap<String, String>();
        environment.forEach((name, value) -> translated.put(
                name,
                name.endsWith("_PASSWORD")
                        ? placeholder(name.replace("ENTENTE", program.toUpperCase(Locale.ROOT)))
                        : value.replace("127.0.0.1:" + port("postgres", "sql"), "postgres:5432")
                                .replace("127.0.0.1:" + port("kafka", "broker"), "kafka:9092")
                                .replace(
                                        "127.0.0.1:" + port("keycloak", "http"),
                                        "keycloak:" + port("keycloak", "http"))));
        return translated;
    }

    private static String placeholder(String name) {
        return "${" + name + ":?see deploy/example.env}";
    }

    /** People of the launcher's own machine, whom the compose file does not import. */
    private static String passwordOf(String person) {
        return "ENTENTE_" + person.split("\\.", 2)[0].toUpperCase(Locale.ROOT) + "_PASSWORD";
    }

    private static String urlOf(Program service) {
        return "ENTENTE_" + service.name().toUpperCase(Locale.ROOT) + "_URL";
    }

    private List<String> fieldNames(String program, String field) {
        var names = new ArrayList<String>();
        file.program(program).path(field).fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** As in {@code 512m}. */
    private static long bytes(String size) {
        return size.endsWith("m") ? Long.parseLong(size.substring(0, size.length() - 1)) << 20 : 0;
    }
}
