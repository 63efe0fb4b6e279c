package dev.entente.deployment.kubernetes;

import static dev.entente.launcher.topology.Topology.ENTENTE;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.deployment.Differences;
import dev.entente.deployment.Nodes;
import dev.entente.deployment.PermissionLists;
import dev.entente.deployment.Project;
import dev.entente.deployment.TopicLists;
import dev.entente.launcher.topology.Database;
import dev.entente.launcher.topology.SettingsEverywhere;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Database clusters, Kafka with its topics, and Keycloak beside the launcher's servers. */
record ServerComparison(Manifests manifests) {
    private static final List<String> ONLY_WITH_TLS =
            List.of("hostssl all all all scram-sha-256", "host all all all reject");
    private static final String STATISTICS = "pg_read_all_stats";

    List<String> differences() {
        var all = new ArrayList<String>();
        all.addAll(databases());
        all.addAll(kafka());
        all.addAll(topics().differences());
        all.addAll(topicsOfThisCluster());
        all.addAll(PermissionLists.ofKafkaUsers(manifests.of("KafkaUser")).differences());
        return all;
    }

    private List<String> databases() {
        var differences = new Differences();
        differences.sameNames(
                "the Clusters",
                ENTENTE.databases().stream()
                        .map(database -> database.name() + "-db")
                        .toList(),
                manifests.names("Cluster"));
        ENTENTE.databases().forEach(database -> compare(database, differences));
        return differences.all();
    }

    private void compare(Database database, Differences differences) {
        var cluster = manifests.the("Cluster", database.name() + "-db");
        var place = database.name() + "-db's ";
        var begin = cluster.at("/spec/bootstrap/initdb");
        differences.same(
                place + "database", database.name(), begin.path("database").asText());
        differences.same(
                place + "owner", database.ownerRole(), begin.path("owner").asText());
        differences.same(
                place + "owner's secret",
                database.name() + "-db-owner",
                begin.at("/secret/name").asText());
        differences.same(place + "roles", roles(database), said(cluster));
        differences.contains(place + "setting", postgres(), Nodes.texts(cluster.at("/spec/postgresql/parameters")));
        differences.same(place + "entrance", ONLY_WITH_TLS, Nodes.elements(cluster.at("/spec/postgresql/pg_hba")));
        differences.same(place + "statements", statements(database), statements(begin));
    }

    /** Without the number of connections: here each database has a server of its own. */
    private static Map<String, String> postgres() {
        var settings = new TreeMap<>(SettingsEverywhere.POSTGRES);
        settings.remove("max_connections");
        settings.putAll(SettingsEverywhere.POSTGRES_LOG);
        settings.putAll(SettingsEverywhere.SECURED_POSTGRES);
        settings.remove("ssl"); // the operator always turns it on, and lets nobody set it
        return settings;
    }

    /** Each guest with its secret, and whether it sees what every session does. */
    private static Map<String, String> roles(Database database) {
        var roles = new TreeMap<String, String>();
        database.guestRoles()
                .forEach(role -> roles.put(
                        role,
                        role.replace("_", "-db-")
                                + (database.statisticsReaders().contains(role) ? " " + STATISTICS : "")));
        return roles;
    }

    private static Map<String, String> said(JsonNode cluster) {
        var roles = new TreeMap<String, String>();
        Nodes.stream(cluster.at("/spec/managed/roles"))
                .filter(role -> role.path("login").asBoolean())
                .forEach(role -> roles.put(
                        role.path("name").asText(),
                        (role.at("/passwordSecret/name").asText() + " "
                                        + String.join(" ", Nodes.elements(role.path("inRoles"))))
                                .strip()));
        return roles;
    }

    /** The roles must be there before they are granted anything, so the cluster's first statements create them. */
    private static List<String> statements(Database database) {
        var statements = new ArrayList<String>();
        if (!database.guestRoles().isEmpty()) {
            database.guestRoles()
                    .forEach(role -> statements.add("create role " + role + " login"
                            + (database.statisticsReaders().contains(role) ? " in role " + STATISTICS : "")));
            statements.add("revoke connect on database " + database.name() + " from public");
            statements.add(
                    "grant connect on database " + database.name() + " to " + String.join(", ", database.guestRoles()));
        }
        return statements;
    }

    private static List<String> statements(JsonNode begin) {
        var statements = new ArrayList<>(Nodes.elements(begin.path("postInitSQL")));
        statements.addAll(Nodes.elements(begin.path("postInitApplicationSQL")));
        return statements;
    }

    private List<String> kafka() {
        var differences = new Differences();
        var kafka = manifests.the("Kafka", "entente").at("/spec/kafka");
        differences.contains("kafka's", SettingsEverywhere.KAFKA, Nodes.texts(kafka.path("config")));
        for (var listener : kafka.path("listeners")) {
            differences.same(
                    "kafka's listener's TLS", true, listener.path("tls").asBoolean());
            differences.same(
                    "kafka's listener's authentication",
                    "scram-sha-512",
                    listener.at("/authentication/type").asText());
        }
        differences.same(
                "kafka's authorization",
                "simple",
                kafka.at("/authorization/type").asText());
        for (var setting : List.of("ssl.enabled.protocols", "allow.everyone.if.no.acl.found")) {
            differences.same(
                    "kafka's " + setting,
                    SettingsEverywhere.SECURED_KAFKA.getOrDefault(setting, ""),
                    kafka.path("config").path(setting).asText());
        }
        differences.when(
                !switchedOn(kafka.at("/jvmOptions/-XX")).contains(SettingsEverywhere.END_WITHOUT_MEMORY),
                "kafka's Java options lacks " + SettingsEverywhere.END_WITHOUT_MEMORY);
        differences.same(
                "kafka's version",
                Project.version("kafka.version"),
                kafka.path("version").asText());
        return differences.all();
    }

    private static List<String> switchedOn(JsonNode options) {
        return Nodes.texts(options).entrySet().stream()
                .filter(option -> option.getValue().equals("true"))
                .map(option -> "-XX:+" + option.getKey())
                .toList();
    }

    /** Without what only a cluster of several brokers has. */
    private TopicLists topics() {
        var topics = new LinkedHashMap<String, Map<String, String>>();
        manifests.of("KafkaTopic").forEach(topic -> {
            var settings = new TreeMap<>(Nodes.texts(topic.at("/spec/config")));
            settings.remove("min.insync.replicas");
            settings.put("partitions", topic.at("/spec/partitions").asText());
            topics.put(Manifests.name(topic), settings);
        });
        return new TopicLists("k8s", topics);
    }

    private List<String> topicsOfThisCluster() {
        var differences = new Differences();
        var brokers =
                manifests.the("KafkaNodePool", "combined").at("/spec/replicas").asInt();
        for (var manifest : manifests.all()) {
            if (List.of("KafkaTopic", "KafkaNodePool")
                    .contains(manifest.path("kind").asText())) {
                var cluster = manifest.at("/metadata/labels")
                        .path("strimzi.io/cluster")
                        .asText();
                differences.same(Manifests.name(manifest) + "'s cluster", "entente", cluster);
                differences.same(
                        Manifests.name(manifest) + "'s replicas",
                        brokers,
                        manifest.at("/spec/replicas").asInt());
            }
        }
        return differences.all();
    }
}
