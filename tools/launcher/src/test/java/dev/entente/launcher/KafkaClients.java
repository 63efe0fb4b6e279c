package dev.entente.launcher;

import dev.entente.launcher.tls.Certificates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Clients of a secured broker, honest ones and others. */
record KafkaClients(Stack stack) {

    private static final Duration LONGEST_READ = Duration.ofSeconds(20);

    void send(String service, String topic, String text) throws ExecutionException, InterruptedException {
        try (var producer = new KafkaProducer<>(account(service), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "key", text)).get();
        }
    }

    /** All that is on the topic now, as a member of the group. */
    List<String> read(String service, String group, String topic) {
        var settings = account(service);
        settings.put("group.id", group);
        settings.put("auto.offset.reset", "earliest");
        settings.put("enable.auto.commit", false);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            var found = new ArrayList<String>();
            var deadline = System.nanoTime() + LONGEST_READ.toNanos();
            while (!hasReachedTheEnd(consumer) && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(200)).forEach(read -> found.add(read.value()));
            }
            return found;
        }
    }

    private static boolean hasReachedTheEnd(KafkaConsumer<String, String> consumer) {
        var assigned = consumer.assignment();
        return !assigned.isEmpty()
                && consumer.endOffsets(assigned).entrySet().stream()
                        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    void beginTransaction(String service) {
        var settings = account(service);
        settings.put("transactional.id", "entente-" + service);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
        }
    }

    void createTopic(String service, String topic) throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(account(service))) {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        }
    }

    void grantEverything(String service) throws ExecutionException, InterruptedException {
        grant(account(service), service, new ResourcePattern(ResourceType.TOPIC, "*", PatternType.LITERAL));
    }

    void grantByTheAdministrator(String service, String topic) throws ExecutionException, InterruptedException {
        grant(stack.kafkaAdministrator(), service, new ResourcePattern(ResourceType.TOPIC, topic, PatternType.LITERAL));
    }

    private static void grant(Map<String, Object> client, String service, ResourcePattern resource)
            throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(client)) {
            var entry = new AccessControlEntry("User:" + service, "*", AclOperation.WRITE, AclPermissionType.ALLOW);
            admin.createAcls(List.of(new AclBinding(resource, entry))).all().get();
        }
    }

    int nodes(Map<String, Object> client) throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(client)) {
            return admin.describeCluster().nodes().get().size();
        }
    }

    Map<String, Object> account(String service) {
        return account(service, stack.secret(service + "_kafka"));
    }

    Map<String, Object> account(String service, String password) {
        var settings = encrypted("SASL_SSL", stack.addresses().kafka());
        settings.put("sasl.mechanism", "SCRAM-SHA-512");
        settings.put(
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + service
                        + "\" password=\"" + password + "\";");
        return settings;
    }

    Map<String, Object> onlyEncrypted() {
        return encrypted("SSL", stack.addresses().kafka());
    }

    Map<String, Object> plain() {
        return settings("PLAINTEXT", stack.addresses().kafka());
    }

    Map<String, Object> administratorWithoutCertificate() {
        return encrypted("SSL", stack.addresses().kafkaAdministration());
    }

    private Map<String, Object> encrypted(String protocol, String broker) {
        var settings = settings(protocol, broker);
        settings.put("ssl.truststore.type", "PEM");
        settings.put("ssl.truststore.location", certificates().authority().toString());
        return settings;
    }

    private static Map<String, Object> settings(String protocol, String broker) {
        return new HashMap<>(Map.of(
                "bootstrap.servers", broker,
                "security.protocol", protocol,
                "request.timeout.ms", 3000,
                "default.api.timeout.ms", 5000,
                "max.block.ms", 5000,
                "delivery.timeout.ms", 5000));
    }

    private Certificates certificates() {
        return new Certificates(stack.home().tls());
    }
}
