package dev.entente.platformtest.servers;

import dev.entente.platformtest.contracts.AsyncApi;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** The topics of the whole system, as they lie on a real broker. */
record Topics(String broker) {
    private static final short ONE_REPLICA = 1;
    private static final int PARTITIONS = 6;

    /** Those of AsyncAPI, and what a service that is not in it yet needs. */
    static List<NewTopic> usualAnd(String service, List<String> moreFacts) {
        Map<String, Integer> partitions =
                new LinkedHashMap<>(AsyncApi.ofThisProject().partitions());
        moreFacts.forEach(name -> partitions.putIfAbsent(name, PARTITIONS));
        partitions.putIfAbsent("entente." + service + ".watermarks", 1);
        partitions.putIfAbsent("entente." + service + ".dead-letters", PARTITIONS);
        return partitions.entrySet().stream()
                .map(topic -> new NewTopic(topic.getKey(), topic.getValue(), ONE_REPLICA))
                .toList();
    }

    void create(List<NewTopic> wanted) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker))) {
            Set<String> existing = admin.listTopics().names().get();
            admin.createTopics(wanted.stream()
                            .filter(topic -> !existing.contains(topic.name()))
                            .toList())
                    .all()
                    .get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("Kafka refuses to create topics", failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while creating topics", interrupted);
        }
    }
}
