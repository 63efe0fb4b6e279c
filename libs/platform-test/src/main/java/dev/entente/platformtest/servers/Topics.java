package dev.entente.platformtest.servers;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** The topics of the whole system, as they lie on a real broker. */
record Topics(String broker) {
    private static final short ONE_REPLICA = 1;
    private static final List<String> FACTS = List.of(
            "entente.registration.programmes",
            "entente.registration.matchmaking-events",
            "entente.registration.organisations",
            "entente.registration.participants",
            "entente.scheduling.meetings",
            "entente.scheduling.timetables",
            "entente.agreements.outcomes",
            "entente.agreements.agreements");
    private static final List<String> SERVICES = List.of("registration", "scheduling", "agreements", "reporting");

    static List<NewTopic> usualAnd(String service, List<String> moreFacts) {
        Stream<NewTopic> facts =
                Stream.concat(FACTS.stream(), moreFacts.stream()).map(name -> new NewTopic(name, 6, ONE_REPLICA));
        Stream<NewTopic> ofPlatform = Stream.concat(SERVICES.stream(), Stream.of(service))
                .distinct()
                .flatMap(name -> Stream.of("watermarks", "dead-letters").map(kind -> "entente." + name + "." + kind))
                .map(name -> new NewTopic(name, 1, ONE_REPLICA));
        return Stream.concat(facts, ofPlatform).toList();
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
